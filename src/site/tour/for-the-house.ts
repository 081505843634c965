import type { Work } from "./tour.ts";

/** Those who look after the house, and who looks after them. */
export const forTheHouse = {
	auditor: [
		{
			title: {
				id: "Hasil: setiap angka dapat dibuka",
				en: "Results: every figure opens",
			},
			says: [
				{
					id: "Tekan nama unit yang sudah diputus. Nilainya terurai sampai butir, bobot, dan pasalnya.",
					en: "Press the name of a unit that was decided. Its score opens down to item, weight and article.",
				},
				{
					id: "Jawaban yang dihitung dapat diunduh, sehingga Anda dapat menghitungnya lagi.",
					en: "The answers that were scored can be downloaded, so that you can calculate again.",
				},
			],
			paths: ["/hasil"],
		},
		{
			title: {
				id: "Jejak: siapa melakukan apa, dan kapan",
				en: "The trail: who did what, and when",
			},
			says: [
				{
					id: "Setiap tindakan penting meninggalkan satu baris, terikat pada baris sebelumnya. Baris yang diubah akan ketahuan.",
					en: "Every act of consequence leaves a row, tied to the one before. A row that was changed shows.",
				},
				{
					id: "Saring, lalu unduh yang Anda perlukan. Peran Anda tidak dapat mengubah apa pun.",
					en: "Filter, then download what you need. Your role can change nothing.",
				},
			],
			paths: ["/jejak"],
		},
	],
	"data-protection": [
		{
			title: {
				id: "Yang diminta orang tentang datanya",
				en: "What people ask about their data",
			},
			says: [
				{
					id: "Melihat, memperbaiki, menghapus, membatasi: tiap permintaan punya batas waktu dalam jam.",
					en: "See, put right, erase, restrict: each request has a time limit in hours.",
				},
				{
					id: "Anda memutuskan dengan alasan, lalu mengerjakannya. Jawabannya dibaca dengan kode.",
					en: "You decide with a reason, then carry it out. The answer is read by a code.",
				},
			],
			paths: ["/data-pribadi/meja"],
		},
		{
			title: {
				id: "Daftar kegiatan pemrosesan",
				en: "The record of processing",
			},
			says: [
				{
					id: "Di sana tertulis apa yang disimpan, untuk apa, siapa yang membacanya, dan kapan hilang.",
					en: "It says what is kept, what for, who reads it, and when it is gone.",
				},
			],
			paths: ["/kelola/data-pribadi"],
		},
	],
	administrator: [
		{
			title: {
				id: "Kelola: orang, unit, dan yang berlaku",
				en: "Manage: people, units, and what is in force",
			},
			says: [
				{
					id: "Dari sini Anda membuka unit, mengundang orang, dan membuka periode penilaian.",
					en: "From here you open units, invite people, and open rounds of assessment.",
				},
				{
					id: "Banyak sekaligus? Masukkan dari lembar kerja. Anda melihat pratinjaunya dahulu, dan dapat membatalkannya.",
					en: "Many at once? Bring them in from a spreadsheet. You see a preview first, and can undo it.",
				},
			],
			paths: ["/kelola", "/kelola/impor"],
		},
		{
			title: {
				id: "Kode di kertas, peran dengan tanggal",
				en: "Codes on paper, roles with dates",
			},
			says: [
				{
					id: "Setiap orang masuk pertama kali dengan kode yang Anda cetak. Kode berlaku satu kali.",
					en: "Everybody first signs in with a code that you print. It works once.",
				},
				{
					id: "Peran punya tanggal mulai dan tanggal akhir. Pastikan selalu ada dua administrator.",
					en: "A role has a first day and a last. See that there are always two administrators.",
				},
			],
			paths: ["/kelola/orang", "/jejak"],
		},
	],
} as const satisfies Record<string, Work>;
