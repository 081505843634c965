import { askAndTell } from "./ask-and-tell.ts";
import type { Guide } from "./guide.ts";
import { beginAssessment, twoAtOnce, wrongFile } from "./operator.ts";
import {
	askAdministrator,
	askContact,
	lineBreaks,
	needsAccount,
	openInbox,
	passwordForgotten,
	sessionEnds,
	signIn,
} from "./with-an-account.ts";

export const head: Guide = {
	slug: "kepala-unit",
	role: "head",
	title: {
		id: "Memimpin penilaian unit Anda",
		en: "Leading the assessment of your unit",
	},
	lead: {
		id: "Untuk kepala unit: Anda mencatat pencanangan, membaca yang diisi operator, dan dapat mengirimnya sendiri.",
		en: "For heads of unit: you record the declaration, read what the operators filled in, and may hand it in yourself.",
	},
	needs: [
		needsAccount,
		{
			id: "Tanggal, tempat, dan saksi pencanangan unit Anda.",
			en: "The day, the place and the witnesses of your unit’s declaration.",
		},
		{
			id: "Seorang operator di unit Anda. Belum ada? Minta administrator mengundangnya.",
			en: "An operator in your unit. None yet? Ask the administrator to invite one.",
		},
	],
	steps: [
		signIn,
		openInbox,
		beginAssessment,
		{
			title: { id: "Catat pencanangan", en: "Record the declaration" },
			says: [
				{
					id: "Buka penilaian, lalu tekan tombol pencatatan di atas. Isi tanggal, tempat, dan saksi. Tahap ini tidak dapat dicatat operator.",
					en: "Open the assessment and press the recording button at the top. Enter day, place and witnesses. An operator cannot record this stage.",
				},
			],
			path: "/kerja",
		},
		{
			title: {
				id: "Baca jawaban sebelum dikirim",
				en: "Read the answers before they go",
			},
			says: [
				{
					id: "Daftar butir menunjukkan mana yang belum lengkap. Di setiap butir Anda dapat membuka buktinya dan memperbaiki jawabannya.",
					en: "The list of items shows what is not complete. On each item you can open the proof and mend the answer.",
				},
			],
			path: "/kerja",
		},
		{
			title: { id: "Kirim penilaian", en: "Hand in the assessment" },
			says: [
				{
					id: "Tekan “Kirim penilaian”, atau minta operator mengirimnya. Sesudah itu isinya tertutup sampai verifikator selesai.",
					en: "Press “Hand in the assessment”, or let the operator do it. After that it is closed until the verifier has finished.",
				},
			],
			path: "/kerja",
		},
		{
			title: {
				id: "Kawal perbaikan",
				en: "See the corrections through",
			},
			says: [
				{
					id: "Butir yang dikembalikan memuat alasan verifikator. Setelah semua diperbaiki, tekan “Kirim perbaikan”.",
					en: "A returned item carries the verifier’s reason. When all are mended, press “Hand in the corrections”.",
				},
			],
			path: "/kerja",
		},
		{
			title: {
				id: "Baca keputusan dan sertifikat",
				en: "Read the decision and the certificate",
			},
			says: [
				{
					id: "Bila berpredikat, buka penilaian dan tekan “Lihat sertifikat”. Bila tidak, alasannya tertulis di halaman hasil.",
					en: "With a predicate, open the assessment and press “See the certificate”. Without one, the result page gives the reasons.",
				},
			],
			path: "/hasil",
		},
		askAndTell,
	],
	troubles: [
		{
			asks: {
				id: "Pencanangan tercatat salah?",
				en: "Was the declaration recorded wrongly?",
			},
			answers: {
				id: "Tahap yang sudah dicatat tidak dapat diubah. Tulis yang benar pada catatan satu butir, dan kabari verifikator.",
				en: "A recorded stage cannot be changed. Write what is right in the note of an item, and tell the verifier.",
			},
		},
		{
			asks: {
				id: "Operator pindah tugas?",
				en: "Has your operator moved on?",
			},
			answers: {
				id: "Minta administrator mengakhiri perannya dan mengundang penggantinya. Yang sudah diisi tetap ada di unit Anda.",
				en: "Ask the administrator to end the role and to invite a successor. What was filled in stays with your unit.",
			},
		},
		wrongFile,
		twoAtOnce,
		lineBreaks,
		sessionEnds,
		passwordForgotten,
	],
	ask: [
		{
			id: "Isi penilaian dan jadwal: pembina wilayah Anda.",
			en: "The assessment and its dates: the coach of your region.",
		},
		askAdministrator,
		askContact,
	],
};
