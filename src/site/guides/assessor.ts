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

export const assessor: Guide = {
	slug: "penilai",
	role: "assessor",
	title: {
		id: "Memutuskan predikat, atau menolak dengan alasan",
		en: "Awarding the predicate, or refusing with reasons",
	},
	lead: {
		id: "Untuk penilai pusat: Anda membaca tiga nilai berdampingan, menetapkan nilai akhir bila perlu, lalu memutuskan.",
		en: "For central assessors: you read three values side by side, set a final value where needed, and decide.",
	},
	needs: [
		needsAccount,
		needsApp,
		{
			id: "Keputusan yang sudah ditandatangani: nomor, tanggal, dasar hukum, dan masa berlakunya.",
			en: "The signed decree: its number, its day, its legal basis, and how long it holds.",
		},
	],
	steps: [
		signInWithCode,
		openInbox,
		{
			title: { id: "Buka antrean keputusan", en: "Open the queue" },
			says: [
				{
					id: "Di bawah “Menunggu keputusan” ada penilaian yang selesai diverifikasi. Saring menurut provinsi, instrumen, atau nama unit.",
					en: "Under “Waiting for a decision” stands what has been verified. Filter by province, instrument or name of unit.",
				},
			],
			path: "/keputusan",
		},
		{
			title: { id: "Baca tiga nilai", en: "Read the three values" },
			says: [
				{
					id: "Nilai menurut unit, verifikator, dan putusan akhir tampil berdampingan. “Lembar hitung” menguraikan setiap angka sampai butir dan pasalnya.",
					en: "The values of the unit, of the verifier and of the final decision stand side by side. “Calculation sheet” opens every figure down to item and article.",
				},
			],
			path: "/keputusan",
		},
		{
			title: {
				id: "Tetapkan nilai akhir bila berbeda",
				en: "Set a final value where yours differs",
			},
			says: [
				{
					id: "Tekan nama butir, pilih nilainya, tulis alasan, lalu tekan “Simpan nilai akhir”. Nilai verifikator tetap terbaca di sebelahnya.",
					en: "Press the name of the item, choose the value, write why, then press “Save the final value”. The verifier’s value stays beside it.",
				},
			],
			path: "/keputusan",
		},
		{
			title: { id: "Beri predikat", en: "Award the predicate" },
			says: [
				{
					id: "Isi nomor, tanggal, dan dasar keputusan, lalu tekan “Tetapkan predikat”. Sertifikatnya terbit, dan hasilnya terbuka untuk umum.",
					en: "Enter number, day and basis of the decree, then press “Award the predicate”. The certificate is issued and the result becomes public.",
				},
			],
			path: "/keputusan",
		},
		{
			title: { id: "Atau tolak dengan alasan", en: "Or refuse with reasons" },
			says: [
				{
					id: "Tulis alasan pada butir yang menentukan, atau dalam ringkasan. Sebut langkah berikutnya bagi unit, lalu tekan “Tolak”.",
					en: "Write the reasons on the items that decided it, or in the summary. Name the unit’s next step, then press “Refuse”.",
				},
			],
			path: "/keputusan",
		},
		{
			title: {
				id: "Tangguhkan, cabut, atau pulihkan",
				en: "Suspend, revoke or restore",
			},
			says: [
				{
					id: "Di bawah “Berpredikat”, buka unitnya. Pilih perubahan di bagian bawah halaman, dan tulis alasannya. Pencabutan tidak dapat dipulihkan.",
					en: "Under “With predicate”, open the unit. Choose the change at the foot of the page and write why. What is revoked cannot be restored.",
				},
			],
			path: "/keputusan",
		},
	],
	troubles: [
		{
			asks: {
				id: "Predikat tidak dapat ditetapkan?",
				en: "The predicate cannot be awarded?",
			},
			answers: {
				id: "Halaman menyebut sebabnya: satu syarat wajib tidak terpenuhi, nilai belum lengkap, atau nilainya di bawah ambang.",
				en: "The page names the cause: a condition is not met, the score is incomplete, or it lies below the limit.",
			},
		},
		{
			asks: {
				id: "Nilai berubah saat Anda membaca?",
				en: "Did a value change while you read?",
			},
			answers: {
				id: "Penilai lain menyimpan lebih dulu. Keputusan Anda belum tercatat. Baca nilai yang baru, lalu putuskan.",
				en: "Another assessor saved first. Your decision was not recorded. Read the new value, then decide.",
			},
		},
		{
			asks: {
				id: "Keputusan tercatat salah?",
				en: "Was a decision recorded wrongly?",
			},
			answers: {
				id: "Tidak ada yang dapat dihapus. Tangguhkan predikatnya dengan alasan, lalu tunggu keputusan perbaikan.",
				en: "Nothing can be erased. Suspend the predicate with a reason, then wait for a corrected decree.",
			},
		},
		{
			asks: {
				id: "Unit Anda sendiri yang dinilai?",
				en: "Is it your own unit?",
			},
			answers: {
				id: "Program tidak menerima putusan Anda. Serahkan kepada penilai lain.",
				en: "The program does not take your decision. Leave it to another assessor.",
			},
		},
		lineBreaks,
		sessionEnds,
		phoneLost,
		passwordForgotten,
	],
	ask: [
		{
			id: "Putusan satu butir: verifikator yang memutusnya.",
			en: "The judgement of an item: the verifier who made it.",
		},
		{
			id: "Instrumen dan periode: administrator.",
			en: "Instruments and rounds: the administrator.",
		},
		askAdministrator,
		askContact,
	],
};
