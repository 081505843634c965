import type { Guide, Step, Trouble } from "./guide.ts";
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

export const beginAssessment: Step = {
	title: { id: "Mulai penilaian", en: "Begin the assessment" },
	says: [
		{
			id: "Di bawah “Dapat dimulai”, tekan “Mulai” di sebelah penilaian unit Anda. Batas kirimnya tertulis di situ.",
			en: "Under “Can be begun”, press “Begin” beside the assessment of your unit. The last day is written there.",
		},
	],
	path: "/kerja",
};

export const wrongFile: Trouble = {
	asks: { id: "Salah melampirkan berkas?", en: "Attached the wrong file?" },
	answers: {
		id: "Tekan “Lepas” di sebelahnya, lalu lampirkan yang benar. Sesudah penilaian terkirim, minta verifikator mengembalikan butir itu.",
		en: "Press “Remove” beside it, then attach the right one. Once the assessment was handed in, ask the verifier to return that item.",
	},
};

export const twoAtOnce: Trouble = {
	asks: {
		id: "Dua orang mengisi butir yang sama?",
		en: "Two people filled in the same item?",
	},
	answers: {
		id: "Isian yang berbeda digabung sendiri. Bila satu kolom punya dua isian, halaman menunjukkan keduanya; tekan “Pakai yang ini” pada yang benar.",
		en: "Different fields are merged by themselves. Where one field has two entries, the page shows both; press “Use this one” at the right one.",
	},
};

export const operator: Guide = {
	slug: "operator",
	role: "operator",
	title: {
		id: "Mengisi penilaian unit, dari awal sampai terkirim",
		en: "Filling in your unit’s assessment, from start to hand-in",
	},
	lead: {
		id: "Untuk operator: Anda menjawab butir, melampirkan bukti, lalu mengirim penilaian atas nama unit.",
		en: "For operators: you answer the items, attach the proof, and hand in the assessment for your unit.",
	},
	needs: [
		needsAccount,
		{
			id: "Bukti dalam berkas: PDF, foto, DOCX, XLSX, ODT, atau ODS, masing-masing paling besar 10 MB.",
			en: "The proof as files: PDF, photos, DOCX, XLSX, ODT or ODS, each of 10 MB at most.",
		},
		{
			id: "Nomor dan tanggal surat untuk tahap yang perlu dicatat.",
			en: "Numbers and dates of the letters for the stages to be recorded.",
		},
	],
	steps: [
		signIn,
		openInbox,
		beginAssessment,
		{
			title: {
				id: "Catat tahap sebelum pengisian",
				en: "Record the stages before the answers",
			},
			says: [
				{
					id: "Buka penilaian itu dan catat tahap yang sedang ditunggu, misalnya kesiapan atau permohonan. Pencanangan dicatat kepala unit. Evaluasi dicatat verifikator.",
					en: "Open the assessment and record the stage it waits for, such as readiness or the request. The head of unit records the declaration, a verifier the evaluation.",
				},
			],
			path: "/kerja",
		},
		{
			title: { id: "Jawab butir satu per satu", en: "Answer item by item" },
			says: [
				{
					id: "Urutannya bebas. Pilih jawaban, lalu tekan “Simpan dan lanjut”. Ingin berhenti dulu? Tekan “Simpan, selesaikan nanti”.",
					en: "In any order. Choose the answer, then press “Save and go on”. To stop for now, press “Save, finish later”.",
				},
				{
					id: "Butir yang tidak berlaku atau bukan wewenang unit: buka “Tidak dapat dijawab seperti di atas?” dan tulis alasannya.",
					en: "If an item does not apply or is not your authority, open “Can it not be answered as above?” and write why.",
				},
			],
			path: "/kerja",
		},
		{
			title: { id: "Lampirkan bukti", en: "Attach the proof" },
			says: [
				{
					id: "Pilih berkas di butirnya, tulis apa yang ditunjukkannya, lalu tekan “Tambahkan bukti”. Satu berkas dapat menjadi bukti beberapa butir.",
					en: "Choose a file on the item, say what it shows, then press “Add the proof”. One file can be the proof of several items.",
				},
				{
					id: "Banyak berkas? Awali namanya dengan kode butir, lalu buka “Serahkan banyak berkas sekaligus” di halaman penilaian. Di sebelahnya ada tanda terima.",
					en: "Many files? Begin their names with the code of the item, then open “Hand in many files at once” on the page of the assessment. Beside it is the receipt.",
				},
			],
			path: "/kerja",
		},
		{
			title: { id: "Kirim penilaian", en: "Hand in the assessment" },
			says: [
				{
					id: "Tekan “Kirim penilaian”, atau “Serahkan bagian ini” di perangkat daerah. Bila ada yang kurang, halaman menyebut setiap butirnya dan membawa Anda ke sana.",
					en: "Press “Hand in the assessment”, or “Hand this part over” in an office of a region. If anything is missing, the page names each item and leads you there.",
				},
			],
			path: "/kerja",
		},
		{
			title: {
				id: "Perbaiki butir yang dikembalikan",
				en: "Mend what was returned",
			},
			says: [
				{
					id: "Baca alasan verifikator di butir itu. Perbaiki, simpan, lalu tekan “Kirim perbaikan”. Butir lain tetap seperti semula.",
					en: "Read the verifier’s reason on the item. Mend it, save it, then press “Hand in the corrections”. The other items stay as they were.",
				},
			],
			path: "/kerja",
		},
		{
			title: {
				id: "Dengarkan yang dilayani, catat yang tidak",
				en: "Hear those served, record those who were not",
			},
			says: [
				{
					id: "Buka survei unit Anda, bagikan alamatnya, baca hasilnya. Catat yang “Tidak terlayani”, tanpa nama.",
					en: "Open your unit’s survey, share its address, read the results. Record who was “Not served”, without names.",
				},
			],
			path: "/survei/kelola",
		},
	],
	troubles: [
		lineBreaks,
		{
			asks: { id: "Bekerja tanpa jaringan?", en: "Working without network?" },
			answers: {
				id: "Selagi ada jaringan, buka “Isi semua di satu halaman, juga tanpa jaringan” pada penilaian itu. Halaman tersebut lalu dapat diisi di mana saja; isiannya dikirim sendiri begitu jaringan kembali.",
				en: "While you have network, open “Fill in everything on one page, also without network” in the assessment. That page can then be filled in anywhere; it sends by itself when the network is back.",
			},
		},
		sessionEnds,
		wrongFile,
		{
			asks: { id: "Berkas ditolak?", en: "Was a file refused?" },
			answers: {
				id: "Program membaca isi berkas, bukan namanya. Simpan ulang sebagai PDF, atau perkecil fotonya. Jawaban Anda tetap ada.",
				en: "The program reads what is in a file, not its name. Save it again as PDF, or make the photo smaller. Your answers are kept.",
			},
		},
		twoAtOnce,
		{
			asks: {
				id: "Batas kirim sudah lewat?",
				en: "Is the last day over?",
			},
			answers: {
				id: "Penilaian tidak dapat dikirim lagi, kecuali administrator memperpanjang periodenya. Perbaikan butir yang dikembalikan tetap dapat dikirim.",
				en: "The assessment can no longer be handed in, unless the administrator extends the round. Corrections of returned items are still taken.",
			},
		},
		passwordForgotten,
	],
	ask: [
		{
			id: "Isi jawaban dan bukti: kepala unit Anda, lalu pembina wilayah.",
			en: "Answers and proof: your head of unit, then the coach of your region.",
		},
		askAdministrator,
		askContact,
	],
};
