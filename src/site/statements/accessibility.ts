import type { Passage } from "./statement.ts";

/** The day on which somebody last held these words to the tests. */
export const accessibilityAsOf = "2026-11-22";

/** What is promised, how it was looked at, and what is not known or not good enough. */
export const accessibilityPassages: readonly Passage[] = [
	{
		id: "janji",
		title: { id: "Yang kami janjikan", en: "What we promise" },
		says: [
			{
				id: "Setiap halaman dibuat menurut WCAG 2.2 tingkat AA. Semua dapat dipakai tanpa skrip, dengan papan tombol, pada layar kecil, dan dengan huruf besar. Belum ada pihak luar yang memeriksanya, jadi kami tidak menyebutnya sudah memenuhi.",
				en: "Every page is made to WCAG 2.2, level AA. All of it works without script, by keyboard, on small screens and with large letters. Nobody from outside has examined it, so we do not call it conformant.",
			},
		],
	},
	{
		id: "diuji",
		title: { id: "Bagaimana ini diuji", en: "How it was tested" },
		says: [
			{
				id: "Pengujian berikut berjalan otomatis sebelum setiap versi:",
				en: "These tests run by themselves before every version:",
			},
		],
		points: [
			{
				id: "axe memeriksa setiap keadaan setiap halaman, dalam kedua bahasa;",
				en: "axe examines every state of every page, in both languages;",
			},
			{
				id: "warna terang, gelap, dan kontras tinggi, dengan huruf sampai 200 persen;",
				en: "light, dark and high-contrast colours, with letters of up to 200 percent;",
			},
			{
				id: "layar selebar 320 piksel, tanpa menggulir ke samping; ini sama dengan perbesaran 400 persen pada layar 1280 piksel;",
				en: "screens 320 pixels wide, without scrolling sideways; this equals a zoom of 400 percent on a screen of 1280 pixels;",
			},
			{
				id: "susunan judul, label setiap isian, dan HTML yang sah.",
				en: "the order of headings, a label for every field, and valid HTML.",
			},
		],
	},
	{
		id: "belum-diuji",
		title: { id: "Yang belum diuji", en: "What was not tested" },
		says: [
			{
				id: "Pengujian otomatis menemukan sebagian masalah saja. Yang berikut belum dilakukan:",
				en: "Tests that run by themselves find a part of the problems. This was not done yet:",
			},
		],
		points: [
			{
				id: "pemakaian oleh orang netra dengan TalkBack, NVDA, atau JAWS;",
				en: "use by blind people with TalkBack, NVDA or JAWS;",
			},
			{
				id: "pemakaian oleh orang tuli, orang lanjut usia, dan orang dengan disabilitas intelektual;",
				en: "use by deaf people, elderly people and people with intellectual disabilities;",
			},
			{
				id: "telepon Android lama yang sesungguhnya dan sambungan lambat di daerah;",
				en: "real old Android phones, and slow connections in remote places;",
			},
			{
				id: "perintah suara dan tombol bantu.",
				en: "voice control and switches.",
			},
		],
	},
	{
		id: "kekurangan",
		title: { id: "Kekurangan yang kami ketahui", en: "Gaps that we know of" },
		says: [],
		points: [
			{
				id: "Dokumen bukti yang diunggah unit belum tentu dapat dibaca pembaca layar.",
				en: "Documents of proof that units upload may not be readable by screen readers.",
			},
			{
				id: "Sertifikat PDF diberi tanda susunan, tetapi belum diperiksa terhadap PDF/UA oleh pihak lain. Halaman sertifikat memuat isi yang sama.",
				en: "Certificates in PDF are tagged, but nobody else has examined them against PDF/UA. The page of a certificate says the same.",
			},
			{
				id: "Belum ada isi dalam bahasa isyarat, bahasa daerah, atau bahasa yang lebih sederhana.",
				en: "There is nothing yet in sign language, in regional languages or in plainer words.",
			},
			{
				id: "Tabel yang lebar digulir ke samping di dalam bingkainya sendiri pada layar kecil.",
				en: "On small screens, wide tables scroll sideways inside a frame of their own.",
			},
			{
				id: "Teks sebagian instrumen belum diterjemahkan, jadi tampil dalam bahasa Indonesia juga pada halaman berbahasa Inggris.",
				en: "Some instruments have texts in Indonesian only, on English pages too.",
			},
		],
	},
];
