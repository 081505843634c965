import { allInstruments } from "#instruments";
import type { Field, Word } from "../kinds/field.ts";
import { unitField } from "../units/unit-named.ts";

/** What a list of survey indices of another system says. */
export const surveyFields: readonly Field[] = [
	unitField,
	{
		key: "instrument",
		label: { id: "Survei", en: "Survey" },
		says: {
			id: "Kode atau judul survei, seperti pada lembar “Kata”.",
			en: "Code or title of the survey, as on the sheet “Words”.",
		},
		headers: ["jenis survei", "instrumen", "nama survei", "instrument"],
		required: true,
		example: { id: "skm-2017" },
		fixed: "words",
		words: () => surveyWords(),
	},
	{
		key: "span",
		label: { id: "Masa", en: "Span" },
		says: {
			id: "Masa yang sudah berakhir: 2023, Semester I 2023, TW III 2023, atau 2023-05.",
			en: "A span that is over: 2023, Semester 1 2023, Q3 2023 or 2023-05.",
		},
		headers: ["periode", "tahun", "masa survei", "period", "year"],
		required: true,
		example: { id: "Semester I 2023", en: "Semester 1 2023" },
		fixed: "text",
	},
	{
		key: "index",
		label: { id: "Indeks", en: "Index" },
		says: {
			id: "Pada skala survei itu, dengan koma atau titik: 87,35 dari 100.",
			en: "On the scale of the survey, with comma or point: 87.35 of 100.",
		},
		headers: [
			"nilai",
			"nilai ikm",
			"ikm",
			"nilai skm",
			"nilai indeks",
			"score",
		],
		required: true,
		example: { id: "87,35", en: "87.35" },
	},
	{
		key: "people",
		label: { id: "Penjawab", en: "People" },
		says: {
			id: "Berapa orang menjawab, dengan angka saja.",
			en: "How many people answered, in digits alone.",
		},
		headers: [
			"responden",
			"jumlah responden",
			"jumlah penjawab",
			"n",
			"respondents",
		],
		required: true,
		example: { id: "150" },
	},
	{
		key: "source",
		label: { id: "Sumber", en: "Source" },
		says: {
			id: "Sistem atau laporan yang menyebutnya; tampil di samping angkanya.",
			en: "The system or report that says so; it stands beside the figure.",
		},
		headers: ["aplikasi", "sistem", "laporan", "system", "report"],
		required: true,
		example: { id: "Laporan SKM 2023", en: "SKM report of 2023" },
		fixed: "text",
	},
	{
		key: "link",
		label: { id: "Tautan", en: "Link" },
		says: {
			id: "Alamat web tempat angka itu dipublikasikan. Boleh kosong.",
			en: "Web address where the figure is published. May be empty.",
		},
		headers: ["url", "alamat web", "tautan publikasi"],
		required: false,
		example: { id: "https://example.go.id/skm-2023" },
		fixed: "text",
	},
];

export const surveyWords = (): readonly Word[] =>
	allInstruments()
		.filter(({ use }) => use === "survey")
		.map(({ id, title }) => ({ value: id, label: title }));
