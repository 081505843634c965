import type { Language } from "#kernel/text.ts";
import type { Writing } from "#platform/spreadsheet/write-spreadsheet.ts";
import { both, type Kind } from "./field.ts";
import { aside, plan } from "./plan.ts";

/** What every sheet and column is for. Nobody reads this sheet in again, so notes may stand in it too. */
export const instructions = (lang: Language): Writing => ({
	name: aside.instructions[lang],
	prose: true,
	rows: [
		heads.map((head) => head[lang]),
		...general.map((says) => ["", "", says[lang], ""]),
		...Object.values(plan).flatMap(({ name, says, fields }) => [
			[name[lang], "", says[lang], ""],
			...fields.map(({ head, says: meaning, kind }) => [
				name[lang],
				head[lang],
				meaning[lang],
				holds(kind, lang),
			]),
		]),
	],
});

const heads = [
	both("Lembar", "Sheet"),
	both("Kolom atau isian", "Column or field"),
	both("Artinya", "Meaning"),
	both("Isinya", "Holds"),
];

const general = [
	both(
		"Satu lembar kerja adalah satu instrumen. Urutan lembar dan kolom boleh diubah; judul kolom jangan.",
		"One workbook is one instrument. Sheets and columns may stand in any order; their names stay.",
	),
	both(
		"Jangan memakai rumus dan sel gabungan. Kolom yang belum diketahui boleh kosong.",
		"No formulas and no merged cells. What is not known may stay empty.",
	),
	both(
		"Sesudah selesai, unggah di halaman rancangan. Yang perlu diperbaiki disebut dengan lembar dan barisnya.",
		"When done, upload it on the page of the draft. What is to be mended is named with its sheet and row.",
	),
];

const holds = (kind: Kind, lang: Language): string =>
	typeof kind === "object"
		? Object.values(kind)
				.map((word) => word[lang])
				.join(", ")
		: kinds[kind][lang];

const kinds = {
	text: both("teks", "text"),
	code: both(
		"kode: huruf, angka, titik, tanda hubung",
		"code: letters, digits, dots, hyphens",
	),
	decimal: both("angka, misalnya 88.31", "number, such as 88.31"),
	whole: both("angka bulat", "whole number"),
	date: both("2027, 2027-03, atau 2027-03-31", "2027, 2027-03 or 2027-03-31"),
	"yes-no": both("ya, tidak", "yes, no"),
	list: both("kode, dipisah koma", "codes, parted by commas"),
} as const;
