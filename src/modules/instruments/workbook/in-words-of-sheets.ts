import type { Said } from "#kernel/text.ts";
import type { Remark } from "../read-yaml-file.ts";

/**
 * The rules speak of the keys of a text, as its authors read them there. Whoever writes in a spreadsheet reads
 * the heads of columns instead. Longer phrases come first, so that `"weights.note"` is not taken for `"note"`.
 */
const phrases: readonly (readonly [key: string, id: string, en: string])[] = [
	[
		'"weights: { kind: equal, verified: false, note: … }"',
		'"sama rata" pada "Asal bobot", "tidak" pada "Bobot sudah dicocokkan", dan sebuah "Catatan bobot",',
		'"equal" in "Origin of weights", "no" in "Weights verified" and a "Note on weights"',
	],
	[
		'"weights: { kind: printed, … }"',
		'"tercetak" pada "Asal bobot"',
		'"printed" in "Origin of weights"',
	],
	['"until" sesudah "from"', '"Berlaku sampai" sesudah "Berlaku sejak"', ""],
	['"until" after "from"', "", '"Valid until" after "Valid from"'],
	['"weights.note"', '"Catatan bobot"', '"Note on weights"'],
	[
		'"article: not-known"',
		'"tidak diketahui" di kolom "Pasal"',
		'"not known" in the column "Article"',
	],
	[
		'"unknownFor: everyone"',
		'"semua" di kolom "Butir tidak diketahui untuk"',
		'"everyone" in the column "Items not known for"',
	],
	[
		'"verified: false"',
		'"tidak" pada "Sudah dicocokkan"',
		'"no" in "Verified"',
	],
	[
		'"holes: known-in-source"',
		'"celah dari sumber" pada "Celah antarrentang"',
		'"holes in the source" in "Holes between bands"',
	],
	[
		'"holes: not-known"',
		'"batas lain tidak diketahui" di sana',
		'"other limits not known" there',
	],
	[
		'"decimals: 0"',
		'0 di kolom "Angka di belakang koma"',
		'0 in the column "Decimals"',
	],
	['"answers"', 'lembar "Jawaban"', 'the sheet "Answers"'],
	['"answer"', '"Jawaban"', '"Answer"'],
	['"nodes"', "butir di bawahnya", "items below it"],
	['"article"', '"Pasal"', '"Article"'],
	['"weight"', '"Bobot"', '"Weight"'],
	['"note"', '"Catatan"', '"Note"'],
	['"units"', '"Untuk unit"', '"For units"'],
	['"until"', '"Berlaku sampai"', '"Valid until"'],
	['"from"', '"Dari"', '"From"'],
	['"to"', '"Sampai"', '"To"'],
	['"value"', '"Nilai"', '"Value"'],
	['"fact"', '"Fakta"', '"Fact"'],
	['"veto"', '"gagal bila terjadi"', '"veto"'],
	['"number"', '"angka"', '"number"'],
	['"ratio"', '"rasio"', '"ratio"'],
	['"count"', '"cacah"', '"count"'],
	['"scale"', '"tingkat"', '"scale"'],
	['"higher-is-better"', '"makin tinggi makin baik"', '"higher is better"'],
	['"lower-is-better"', '"makin rendah makin baik"', '"lower is better"'],
	["di kepala berkas", 'di lembar "Instrumen"', 'in the sheet "Instrument"'],
	["at the head of the file", "", 'in the sheet "Instrument"'],
	["berkas ini", "lembar kerja ini", ""],
	["the file", "", "the workbook"],
];

/** A finding of the rules in the words of the sheets. */
export const inWordsOfSheets = ({ at, message, fix }: Remark): Remark => ({
	at,
	message: spoken(message),
	fix: spoken(fix),
});

const spoken = ({ id, en }: Said): Said => ({
	id: replaced(id, 1),
	...(en === undefined ? {} : { en: replaced(en, 2) }),
});

const replaced = (text: string, language: 1 | 2): string =>
	phrases.reduce((told, phrase) => {
		const words = phrase[language];
		return words === "" ? told : told.replaceAll(phrase[0], words);
	}, text);
