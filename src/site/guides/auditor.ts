import type { Guide } from "./guide.ts";
import {
	askAdministrator,
	askContact,
	needsAccount,
	needsApp,
	openInbox,
	passwordForgotten,
	phoneLost,
	sessionEnds,
	signInWithCode,
	strangeSession,
} from "./with-an-account.ts";

export const auditor: Guide = {
	slug: "auditor",
	role: "auditor",
	title: {
		id: "Menelusuri setiap angka sampai asalnya",
		en: "Following every figure to where it came from",
	},
	lead: {
		id: "Untuk auditor: Anda membaca semuanya, menghitung ulang, dan memeriksa jejak. Anda tidak dapat mengubah apa pun.",
		en: "For auditors: you read everything, calculate again, and check the trail. You can change nothing.",
	},
	needs: [
		needsAccount,
		needsApp,
		{
			id: "Daftar unit dan tahun yang akan Anda periksa.",
			en: "The list of units and years that you are going to check.",
		},
	],
	steps: [
		signInWithCode,
		openInbox,
		{
			title: { id: "Pilih hasil", en: "Choose a result" },
			says: [
				{
					id: "Pilih instrumen dan tahun. Saring provinsi, kabupaten atau kota, lalu tekan nama unit yang sudah diputus.",
					en: "Choose instrument and year. Filter by province and regency, then press the name of a unit that was decided.",
				},
			],
			path: "/hasil",
		},
		{
			title: { id: "Buka lembar hitung", en: "Open the calculation" },
			says: [
				{
					id: "Halaman itu menguraikan nilai sampai butir, bobot, dan pasalnya. Jawaban unit, putusan verifikator, dan nilai akhir terpisah.",
					en: "The page opens the score down to item, weight and article. The unit’s answer, the verifier’s judgement and the final value stand apart.",
				},
			],
			path: "/hasil",
		},
		{
			title: { id: "Hitung ulang sendiri", en: "Calculate it yourself" },
			says: [
				{
					id: "Tekan “Unduh jawaban yang dihitung (JSON)”. Unduh juga berkas instrumennya. Dengan keduanya siapa pun dapat menghitung lagi.",
					en: "Press “Download the answers that were scored (JSON)”. Download the file of the instrument too. With both, anybody can calculate again.",
				},
			],
			path: "/instrumen",
		},
		{
			title: { id: "Lihat keadaan hari lain", en: "Look at another day" },
			says: [
				{
					id: "Isi “Keadaan pada tanggal” di tabel hasil. Tabel menunjukkan apa yang berlaku pada hari itu, bukan hari ini.",
					en: "Fill in “As of” in the table of results. It then shows what held on that day, not today.",
				},
			],
			path: "/hasil",
		},
		{
			title: { id: "Baca jejak", en: "Read the trail" },
			says: [
				{
					id: "Jejak memuat siapa melakukan apa, dan kapan. Saring menurut hari, perbuatan, atau orang, lalu tekan “Unduh sebagai CSV”.",
					en: "The trail holds who did what, and when. Filter by day, deed or person, then press “Download as CSV”.",
				},
			],
			path: "/jejak",
		},
		{
			title: { id: "Cocokkan sertifikat", en: "Match a certificate" },
			says: [
				{
					id: "Ketik nomor yang tercetak. Jawabannya menyebut keadaan hari ini, beserta keputusan dan riwayatnya.",
					en: "Type the printed number. The answer says how it stands today, with its decree and its history.",
				},
			],
			path: "/sertifikat",
		},
	],
	troubles: [
		{
			asks: {
				id: "Hitungan Anda berbeda?",
				en: "Is your result different?",
			},
			answers: {
				id: "Periksa apakah versi instrumennya sama; kodenya tertulis di halaman hasil. Angka di halaman dibulatkan, hitungannya memakai pecahan tepat.",
				en: "See whether the version of the instrument is the same; the result page names it. Figures on the page are rounded, the calculation uses exact fractions.",
			},
		},
		{
			asks: {
				id: "Ragu jejak masih utuh?",
				en: "Is the trail still whole?",
			},
			answers: {
				id: "Tekan “Periksa sekarang” di halaman Jejak. Yang dihitung ulang adalah baris-baris terakhir; untuk semuanya, mintalah pengelola server, dan saksikan.",
				en: "Press “Check now” on the page of the trail. It recomputes the latest rows; for all of them, ask whoever runs the server, and watch.",
			},
		},
		{
			asks: {
				id: "Hasil tanpa lembar hitung?",
				en: "A result without a calculation?",
			},
			answers: {
				id: "Penilaian itu diputuskan di luar Rangkul, dan dibawa dari catatan kantor. Jawaban dan buktinya tidak ada di sini.",
				en: "That assessment was decided outside of Rangkul and brought from the records of the office. Its answers and proof are not here.",
			},
		},
		{
			asks: {
				id: "Unit belum diputus?",
				en: "Is a unit not decided yet?",
			},
			answers: {
				id: "Namanya di tabel belum dapat ditekan. Hasil dan alasannya terbuka sesudah keputusan.",
				en: "Its name in the table cannot be pressed. Result and reasons open after the decision.",
			},
		},
		{
			asks: {
				id: "Ada tanda “Belum dicocokkan”?",
				en: "Does it say “Not yet compared”?",
			},
			answers: {
				id: "Bagian itu disusun tanpa naskah peraturan yang lengkap. Catat dalam laporan Anda; alasannya tertulis di halaman instrumen.",
				en: "That part was written without the full text of the regulation. Note it in your report; the page of the instrument says why.",
			},
		},
		sessionEnds,
		phoneLost,
		passwordForgotten,
		strangeSession,
	],
	ask: [
		{
			id: "Alasan satu nilai: verifikator atau penilai yang namanya tertulis di sana.",
			en: "The reason of a value: the verifier or assessor whose name stands there.",
		},
		askAdministrator,
		askContact,
	],
};
