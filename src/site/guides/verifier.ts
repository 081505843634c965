import type { Guide } from "./guide.ts";
import {
	askAdministrator,
	askContact,
	lineBreaks,
	needsAccount,
	needsApp,
	openInbox,
	passwordForgotten,
	phoneLost,
	sessionEnds,
	signInWithCode,
} from "./with-an-account.ts";

export const verifier: Guide = {
	slug: "verifikator",
	role: "verifier",
	title: {
		id: "Memeriksa bukti, butir demi butir",
		en: "Checking the proof, item by item",
	},
	lead: {
		id: "Untuk verifikator: Anda membandingkan pernyataan unit dengan buktinya, lalu menerima atau mengembalikan setiap butir.",
		en: "For verifiers: you compare what the unit states with its proof, and accept or return each item.",
	},
	needs: [
		needsAccount,
		needsApp,
		{
			id: "Layar yang lebar bila ada: bukti dan rubrik tampil berdampingan. Telepon juga dapat dipakai.",
			en: "A wide screen if you have one: proof and rubric then stand side by side. A phone works too.",
		},
	],
	steps: [
		signInWithCode,
		openInbox,
		{
			title: {
				id: "Evaluasi kesiapan unit",
				en: "Evaluate whether a unit is ready",
			},
			says: [
				{
					id: "Buka unit yang menunggu evaluasi di Tugas saya. Pilih “Lolos” atau “Belum lolos”, dan tulis catatannya. Tidak semua instrumen memakai tahap ini.",
					en: "Open a unit that waits for evaluation under My tasks. Choose “Passed” or “Not passed” and write your note. Not every instrument has this stage.",
				},
			],
			path: "/kerja",
		},
		{
			title: { id: "Ambil dari antrean", en: "Take from the queue" },
			says: [
				{
					id: "Tekan “Ambil berikutnya”. Unit yang paling lama menunggu datang lebih dahulu. Unit Anda sendiri tidak pernah ada di antrean.",
					en: "Press “Take the next one”. The unit that has waited longest comes first. Your own unit never stands in the queue.",
				},
			],
			path: "/verifikasi",
		},
		{
			title: {
				id: "Bandingkan pernyataan dan bukti",
				en: "Compare statement and proof",
			},
			says: [
				{
					id: "Buka setiap berkas. Cocokkan isi dan tanggalnya dengan rubrik. Pilihan unit sudah terisi; ubahlah bila buktinya mengatakan lain.",
					en: "Open each file. Hold its content and date against the rubric. The unit’s choice is filled in; change it where the proof says otherwise.",
				},
			],
			path: "/verifikasi",
		},
		{
			title: { id: "Terima butir", en: "Accept an item" },
			says: [
				{
					id: "Tekan “Simpan dan lanjut”. Bila nilai Anda berbeda dari jawaban unit, tulis alasannya.",
					en: "Press “Save and go on”. Where your value differs from the unit’s answer, write why.",
				},
			],
			path: "/verifikasi",
		},
		{
			title: { id: "Atau kembalikan", en: "Or return it" },
			says: [
				{
					id: "Tulis apa yang harus dilakukan unit, lalu tekan “Kembalikan”. Alasan terbaca umum sesudah keputusan, jadi jangan menulis nama orang.",
					en: "Write what the unit has to do, then press “Return”. Reasons become public after the decision, so name no person.",
				},
			],
			path: "/verifikasi",
		},
		{
			title: { id: "Selesaikan verifikasi", en: "Finish the verification" },
			says: [
				{
					id: "Setelah semua butir diputus, tekan “Selesaikan verifikasi” di halaman unit. Yang dikembalikan terbuka bagi unit dan datang lagi kepada Anda. Bila tidak ada, nilainya diteruskan ke penilai pusat.",
					en: "When every item is judged, press “Finish the verification” on the unit’s page. What was returned opens for the unit and comes back to you. With none, the values go on to the central assessor.",
				},
			],
			path: "/verifikasi",
		},
	],
	troubles: [
		{
			asks: {
				id: "Keliru memutus satu butir?",
				en: "Judged an item wrongly?",
			},
			answers: {
				id: "Buka butir itu lagi dan putuskan sekali lagi, selama verifikasi belum diselesaikan. Putusan lama tetap terbaca di riwayat.",
				en: "Open the item and judge it again, as long as the verification is not finished. The earlier judgement stays in the history.",
			},
		},
		{
			asks: {
				id: "Verifikator lain memutus lebih dulu?",
				en: "Another verifier was quicker?",
			},
			answers: {
				id: "Halaman memberi tahu Anda dan tidak menimpa apa pun. Baca putusannya, lalu putuskan lagi bila perlu.",
				en: "The page tells you and overwrites nothing. Read the other judgement, then judge again if you must.",
			},
		},
		{
			asks: {
				id: "Berkas bukti tidak terbuka?",
				en: "A file of proof does not open?",
			},
			answers: {
				id: "Coba unduh berkasnya. Bila tetap rusak, kembalikan butir itu dan minta berkas baru.",
				en: "Try to download it. If it is broken all the same, return the item and ask for a new file.",
			},
		},
		{
			asks: {
				id: "Halaman Verifikasi tidak terbuka?",
				en: "The page Verification does not open?",
			},
			answers: {
				id: "Periksa di Akun saya apakah faktor kedua terpasang dan peran Anda masih berlaku.",
				en: "See under My account whether your second factor is set up and your role still holds.",
			},
		},
		lineBreaks,
		sessionEnds,
		phoneLost,
		passwordForgotten,
	],
	ask: [
		{
			id: "Arti rubrik: penilai pusat.",
			en: "The meaning of a rubric: the central assessors.",
		},
		{
			id: "Isi bukti: kepala unit yang mengirimnya.",
			en: "What a proof shows: the head of the unit that sent it.",
		},
		askAdministrator,
		askContact,
	],
};
