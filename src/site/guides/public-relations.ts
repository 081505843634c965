import type { Guide } from "./guide.ts";
import {
	askAdministrator,
	askContact,
	needsAccount,
	openInbox,
	passwordForgotten,
	sessionEnds,
	signIn,
} from "./with-an-account.ts";

export const publicRelations: Guide = {
	slug: "humas",
	role: "public-relations",
	title: {
		id: "Mengabarkan pekerjaan kantor",
		en: "Telling the news of an office",
	},
	lead: {
		id: "Untuk humas: Anda menulis berita dan siaran pers, menerbitkan yang ditulis orang lain, dan meralat secara terbuka.",
		en: "For public relations: you write news and press releases, publish what others wrote, and correct in the open.",
	},
	needs: [
		needsAccount,
		{
			id: "Orang kedua yang membaca: tidak ada yang menerbitkan tulisannya sendiri.",
			en: "Somebody else who reads it: nobody publishes their own text.",
		},
	],
	steps: [
		signIn,
		openInbox,
		{
			title: {
				id: "Tulis, lalu minta dibaca",
				en: "Write, then ask for a reader",
			},
			says: [
				{
					id: "Buka meja berita kantor, pilih Tulis. Setiap gambar perlu kata-kata bagi yang tidak melihatnya, setiap film perlu teks.",
					en: "Open the news desk of your office and choose Write. Each picture needs words for whoever cannot see it, each film captions.",
				},
				{
					id: "Tambahkan versi dengan kalimat pendek dan bahasa lain dari halaman berita itu.",
					en: "Add a version in short sentences and other languages from the page of the item.",
				},
			],
			path: "/berita/meja",
		},
		{
			title: {
				id: "Terbitkan, atau kembalikan dengan alasan",
				en: "Publish, or give it back with a reason",
			},
			says: [
				{
					id: "Yang menunggu dibaca ada di kotak Anda. Siaran pers juga dikirim ke daftar media begitu terbit.",
					en: "What waits for a reader is in your inbox. A press release also goes to the media list as soon as it is published.",
				},
			],
			path: "/berita/meja",
		},
		{
			title: { id: "Ralat yang salah", en: "Correct what was wrong" },
			says: [
				{
					id: "Tulis apa yang salah dan apa yang benar. Pembaca melihat keduanya, dan media yang sudah menerima siarannya diberi tahu.",
					en: "Write what was wrong and what is right. Readers see both, and media that got the release are told by mail.",
				},
			],
			path: "/berita/meja",
		},
	],
	troubles: [sessionEnds, passwordForgotten],
	ask: [askAdministrator, askContact],
};
