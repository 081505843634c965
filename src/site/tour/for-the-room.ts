import type { Work } from "./tour.ts";

const shownAgain = {
	title: {
		id: "Kode sekali lagi, sesudah beberapa menit",
		en: "The code once more, after some minutes",
	},
	says: [
		{
			id: "Yang tersegel terbuka bila Anda baru saja mengisi kode. Jadi meja yang ditinggalkan tidak membuka apa pun.",
			en: "What is sealed opens when you entered a code a short time ago. So a desk that was left opens nothing.",
		},
		{
			id: "Kata sandi Anda membuka kunci Anda. Administrator dapat memberi kata sandi baru, tetapi tidak membuka kunci itu.",
			en: "Your password opens your key. An administrator can give you a new password, and cannot open that key.",
		},
	],
	paths: ["/masuk/kukuhkan", "/akun/sandi"],
} as const;

/** Those who may read what only a few may read. */
export const forTheRoom = {
	"rights-intake": [
		{
			title: {
				id: "Anda membaca lebih dulu",
				en: "You are the first to read",
			},
			says: [
				{
					id: "Yang diceritakan kepada kantor Anda sampai kepada petugas penerima. Orang lain di kantor tidak melihatnya, juga tidak jumlahnya.",
					en: "What is told to your office reaches those who receive it. Nobody else there sees it, nor how many there are.",
				},
				{
					id: "Yang menyangkut Anda, atasan, atau bekas kantor Anda tidak pernah tampil bagi Anda.",
					en: "What concerns you, your superiors or your former office is never shown to you.",
				},
			],
			paths: ["/ruang/meja", "/ruang/kunci"],
		},
		shownAgain,
	],
	"rights-examiner": [
		{
			title: {
				id: "Anda membaca yang diserahkan kepada Anda",
				en: "You read what was handed to you",
			},
			says: [
				{
					id: "Setiap kali dibuka, pelapor melihat peran Anda dan harinya.",
					en: "Each time you open it, the person who told it sees your role and the day.",
				},
			],
			paths: ["/ruang/meja", "/ruang/kunci"],
		},
		shownAgain,
	],
	"key-holder": [
		{
			title: {
				id: "Dua orang, dan satu alasan",
				en: "Two people, and a reason",
			},
			says: [
				{
					id: "Yang tersegel terbuka bila kedua pemegang kunci setuju. Satu orang sendiri tidak membuka apa pun.",
					en: "What is sealed opens when both key holders agree. One alone opens nothing.",
				},
			],
			paths: ["/ruang/pinjam", "/ruang/kunci"],
		},
		shownAgain,
	],
} as const satisfies Record<string, Work>;
