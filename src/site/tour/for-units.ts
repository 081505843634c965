import type { Stop, Work } from "./tour.ts";

const desk: Stop = {
	title: {
		id: "Tugas saya: penilaian unit Anda",
		en: "My tasks: the assessments of your unit",
	},
	says: [
		{
			id: "Di sini Anda memulai penilaian yang dibuka untuk unit Anda, dan melanjutkan yang belum selesai.",
			en: "Here you begin what has been opened for your unit, and go on with what is not finished.",
		},
		{
			id: "Kalimat pertama di halaman itu menyebut yang paling mendesak.",
			en: "The first sentence of the page names what is most urgent.",
		},
	],
	paths: ["/kerja"],
};

/** Those who work for a unit, and who stands by them. */
export const forUnits = {
	operator: [
		desk,
		{
			title: {
				id: "Jawab, lampirkan bukti, lalu kirim",
				en: "Answer, attach the proof, hand in",
			},
			says: [
				{
					id: "Setiap butir berisi satu pertanyaan, jawaban unit, dan buktinya. Urutannya bebas, dan Anda dapat berhenti kapan saja.",
					en: "Each item holds a question, your unit’s answer, and its proof. Take them in any order, and stop whenever you like.",
				},
				{
					id: "Setelah dikirim, verifikator memeriksa setiap butir. Yang kurang kembali kepada Anda beserta alasannya.",
					en: "After the hand-in a verifier checks each item. What is lacking comes back to you with the reason.",
				},
			],
			paths: ["/kerja", "/instrumen"],
		},
	],
	head: [
		desk,
		{
			title: {
				id: "Anda mencanangkan, dan dapat mengirim",
				en: "You declare, and may hand in",
			},
			says: [
				{
					id: "Pencanangan dicatat oleh Anda, bukan oleh operator. Siapkan tanggal, tempat, dan saksinya.",
					en: "You record the declaration, not the operator. Have its day, place and witnesses ready.",
				},
				{
					id: "Anda dapat membaca dan memperbaiki setiap butir sebelum penilaian dikirim.",
					en: "You can read and mend every item before the assessment is handed in.",
				},
			],
			paths: ["/kerja", "/instrumen"],
		},
	],
	coach: [
		{
			title: {
				id: "Target: yang kurang, dan yang menahan",
				en: "Target: what is missing, and what holds it back",
			},
			says: [
				{
					id: "Halaman wilayah Anda menyebut satu hal yang menahan tiap unit. Dari sana Anda mengingatkan beberapa unit sekaligus.",
					en: "The page of your region names the one thing that holds back each unit. From there you remind several at once.",
				},
				{
					id: "Unit yang menunggu verifikator tidak diingatkan: ia sudah melakukan bagiannya.",
					en: "A unit that waits for a verifier is not reminded: it has done its part.",
				},
			],
			paths: ["/target", "/hasil"],
		},
		{
			title: {
				id: "Anda menjelaskan, unit yang menjawab",
				en: "You explain, the unit answers",
			},
			says: [
				{
					id: "Halaman instrumen memuat setiap butir, bobot, dan bukti yang diminta. Pakailah saat mendampingi unit.",
					en: "The page of an instrument has every item, weight and proof. Use it when you stand by a unit.",
				},
				{
					id: "Anda mengingatkan. Mengisi adalah tugas operator, memutus tugas verifikator.",
					en: "You remind. Operators fill in, verifiers judge.",
				},
			],
			paths: ["/instrumen"],
		},
	],
	"public-relations": [
		{
			title: {
				id: "Meja berita: yang menunggu dibaca",
				en: "The news desk: what waits for a reader",
			},
			says: [
				{
					id: "Anda menulis, orang lain membaca. Yang ditulis orang lain Anda terbitkan, atau Anda kembalikan dengan alasan.",
					en: "You write and somebody else reads. What others wrote you publish, or give back with a reason.",
				},
			],
			paths: ["/berita/meja"],
		},
		{
			title: {
				id: "Ralat tampil di beritanya",
				en: "A correction stands at its item",
			},
			says: [
				{
					id: "Yang salah dan yang benar tampil bersama, dan media yang sudah menerima siarannya diberi tahu.",
					en: "What was wrong and what is right stand together, and media that got the release are told.",
				},
			],
			paths: ["/berita"],
		},
	],
	librarian: [
		{
			title: {
				id: "Katalog: cari dulu, baru mencatat",
				en: "The catalogue: search first, then write",
			},
			says: [
				{
					id: "Anda dan pembaca memakai pencarian yang sama. Sebagian kata sudah cukup, salah ketik dimaafkan.",
					en: "You and your readers use the same search. A part of a word is enough, and slips are forgiven.",
				},
			],
			paths: ["/perpustakaan"],
		},
		{
			title: {
				id: "Koleksi punya aturannya sendiri",
				en: "A collection has rules of its own",
			},
			says: [
				{
					id: "Anda menentukan siapa yang boleh menemukan isinya, dan berapa hari bukunya boleh dibawa pulang.",
					en: "You say who may find what is in it, and for how many days its books may be taken home.",
				},
			],
			paths: ["/perpustakaan/meja"],
		},
	],
} as const satisfies Record<string, Work>;
