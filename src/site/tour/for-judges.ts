import type { Work } from "./tour.ts";

/** Those who judge what units hand in. */
export const forJudges = {
	verifier: [
		{
			title: {
				id: "Verifikasi: antrean unit Anda",
				en: "Verification: your queue of units",
			},
			says: [
				{
					id: "Unit yang paling lama menunggu ada di atas. “Ambil berikutnya” membuka butir pertamanya.",
					en: "The unit that has waited longest stands at the top. “Take the next one” opens its first item.",
				},
				{
					id: "Unit Anda sendiri tidak pernah ada di antrean.",
					en: "Your own unit never stands in the queue.",
				},
			],
			paths: ["/verifikasi"],
		},
		{
			title: {
				id: "Terima, atau kembalikan dengan alasan",
				en: "Accept, or return with a reason",
			},
			says: [
				{
					id: "Pernyataan, bukti, dan rubrik tampil bersama. Nilai yang berbeda dari jawaban unit perlu alasan.",
					en: "Statement, proof and rubric are shown together. A value that differs from the unit’s answer needs a reason.",
				},
				{
					id: "Tulis apa yang harus dilakukan unit. Alasan terbaca umum sesudah keputusan, jadi jangan menulis nama orang.",
					en: "Write what the unit has to do. Reasons become public after the decision, so name no person.",
				},
			],
			paths: ["/verifikasi", "/instrumen"],
		},
	],
	assessor: [
		{
			title: {
				id: "Keputusan: yang selesai diverifikasi",
				en: "Decisions: what has been verified",
			},
			says: [
				{
					id: "Antrean memuat penilaian yang menunggu Anda, dan yang sudah diputus.",
					en: "The queue has the assessments that wait for you, and those decided before.",
				},
				{
					id: "Di setiap penilaian ada nilai menurut unit, verifikator, dan putusan akhir, berdampingan.",
					en: "Each of them shows the values of the unit, of the verifier and of the final decision, side by side.",
				},
			],
			paths: ["/keputusan"],
		},
		{
			title: {
				id: "Predikat, atau penolakan beralasan",
				en: "A predicate, or a refusal with reasons",
			},
			says: [
				{
					id: "Siapkan nomor, tanggal, dan dasar keputusannya. Sertifikat terbit dan hasilnya terbuka untuk umum.",
					en: "Have number, day and basis of the decree ready. The certificate is issued and the result becomes public.",
				},
				{
					id: "Predikat dapat ditangguhkan, dipulihkan, atau dicabut. Yang dicabut tidak dapat dipulihkan.",
					en: "A predicate can be suspended, restored or revoked. What is revoked cannot be restored.",
				},
			],
			paths: ["/keputusan", "/sertifikat"],
		},
	],
	overseer: [
		{
			title: {
				id: "Meja pengaduan: semua yang menunggu",
				en: "The desk of complaints: all that waits",
			},
			says: [
				{
					id: "Yang tidak boleh sampai ke kantornya sendiri, dan yang terlambat dijawab, sampai kepada Anda.",
					en: "What must not reach the office that it is about, and what is answered late, reaches you.",
				},
				{
					id: "Pengaduan tentang Anda sendiri tidak pernah tampil bagi Anda.",
					en: "A complaint about yourself is never shown to you.",
				},
			],
			paths: ["/pengaduan/meja"],
		},
		{
			title: {
				id: "Setiap batas waktu dapat ditelusuri",
				en: "Every last day can be followed",
			},
			says: [
				{
					id: "Di sana tertulis aturannya dan hari yang tidak dihitung. Pelapor membaca hitungan yang sama.",
					en: "It names its rule and the days that do not count. The person who told it reads the same count.",
				},
			],
			paths: ["/hari-libur"],
		},
	],
} as const satisfies Record<string, Work>;
