import { allInstruments } from "#instruments";
import type { Field, Word } from "../kinds/field.ts";
import { unitField } from "../units/unit-named.ts";

/** What a list of results of past years says. */
export const resultFields: readonly Field[] = [
	unitField,
	{
		key: "instrument",
		label: { id: "Instrumen", en: "Instrument" },
		says: {
			id: "Kode atau judul instrumen, seperti pada lembar “Kata”.",
			en: "Code or title of the instrument, as on the sheet “Words”.",
		},
		headers: ["penilaian", "dasar penilaian", "jenis penilaian", "assessment"],
		required: true,
		example: { id: "p2ham-2023" },
		fixed: "words",
		words: () => instrumentWords(),
	},
	{
		key: "year",
		label: { id: "Tahun", en: "Year" },
		says: { id: "Tahun penilaian.", en: "The year of the assessment." },
		headers: ["tahun penilaian", "periode", "thn"],
		required: true,
		example: { id: "2023" },
		fixed: "text",
	},
	{
		key: "outcome",
		label: { id: "Hasil", en: "Outcome" },
		says: {
			id: "Nama predikat instrumen itu, “berpredikat”, “tidak berpredikat”, atau “ikut serta”.",
			en: "The name of a predicate of the instrument, “with predicate”, “without predicate” or “took part”.",
		},
		headers: [
			"predikat",
			"hasil penilaian",
			"keterangan",
			"kategori",
			"status",
			"result",
			"predicate",
		],
		required: true,
		example: { id: "berpredikat" },
		fixed: "text",
	},
	{
		key: "score",
		label: { id: "Nilai", en: "Score" },
		says: {
			id: "Angka dengan koma atau titik: 87,35. Boleh kosong.",
			en: "A number with comma or point: 87.35. May be empty.",
		},
		headers: ["nilai akhir", "skor", "total nilai", "final score"],
		required: false,
		example: { id: "87,35" },
	},
	{
		key: "decree",
		label: { id: "Nomor keputusan", en: "Number of the decree" },
		says: {
			id: "Keputusan yang menetapkan hasil. Wajib untuk predikat.",
			en: "The decree that made it so. Needed for a predicate.",
		},
		headers: [
			"nomor sk",
			"no sk",
			"sk",
			"keputusan",
			"nomor surat keputusan",
			"decree",
		],
		required: false,
		example: { id: "MHA-01.HA.02 TAHUN 2023" },
		fixed: "text",
	},
	{
		key: "decreeOn",
		label: { id: "Tanggal keputusan", en: "Day of the decree" },
		says: {
			id: "Hasil tampil pada tabel mulai hari ini. Wajib, kecuali untuk “ikut serta”.",
			en: "From this day on the result stands in the tables. Needed, except for “took part”.",
		},
		headers: [
			"tanggal sk",
			"tgl sk",
			"tanggal",
			"tgl keputusan",
			"decree date",
			"date",
		],
		required: false,
		example: { id: "2023-12-10" },
		fixed: "day",
		shown: "day",
	},
];

export const instrumentWords = (): readonly Word[] =>
	allInstruments()
		.filter(({ use }) => use === "assessment")
		.map(({ id, title }) => ({ value: id, label: title }));
