import { type Both, both, type Field, type Kind } from "./field.ts";
import type { Fault, Place } from "./place.ts";
import { aside, plan } from "./plan.ts";
import { yesNo } from "./words.ts";

/** What may be wrong with a workbook before it is an instrument, each with its fix. Places come from the reader. */
type Words = Pick<Fault, "message" | "fix">;

const words = (
	[idMessage, idFix]: readonly [string, string],
	[enMessage, enFix]: readonly [string, string],
): Words => ({
	message: both(idMessage, enMessage),
	fix: both(idFix, enFix),
});

const named = (lang: "id" | "en"): string =>
	Object.values(plan)
		.map(({ name }) => name[lang])
		.join(", ");

export const unknownSheet = (name: string): Words =>
	words(
		[
			`Lembar "${name}" tidak dikenal.`,
			`Hapus lembar ini, atau beri salah satu nama: ${named("id")}. Catatan sendiri boleh di lembar ${aside.instructions.id}.`,
		],
		[
			`The sheet "${name}" is not known.`,
			`Remove it, or give it one of the names: ${named("en")}. Notes of your own may stand in the sheet ${aside.instructions.en}.`,
		],
	);

export const sheetTwice = (name: string): Words =>
	words(
		[
			`Lembar "${name}" memuat hal yang sama dengan lembar lain.`,
			"Gabungkan keduanya menjadi satu lembar.",
		],
		[
			`The sheet "${name}" holds the same as another sheet.`,
			"Put the two together into one sheet.",
		],
	);

export const hiddenSheet = (name: string): Words =>
	words(
		[
			`Lembar "${name}" tersembunyi, jadi isinya tidak dibaca.`,
			"Tampilkan lembar itu lewat menu Unhide, atau hapus.",
		],
		[
			`The sheet "${name}" is hidden, so it was not read.`,
			"Show it by the menu Unhide, or remove it.",
		],
	);

export const missingSheet = ({ id, en }: Both): Words =>
	words(
		[
			`Lembar "${id}" tidak ada.`,
			`Tambahkan lembar bernama "${id}"; contohnya ada di templat.`,
		],
		[
			`The sheet "${en}" is missing.`,
			`Add a sheet called "${en}"; the template shows how.`,
		],
	);

export const unknownColumn = (head: string, heads: readonly Both[]): Words =>
	words(
		[
			`Kolom "${head}" tidak dikenal di lembar ini.`,
			`Hapus kolom itu, atau pakai salah satu judul: ${heads.map(({ id }) => id).join(", ")}.`,
		],
		[
			`The column "${head}" is not known in this sheet.`,
			`Remove it, or use one of the heads: ${heads.map(({ en }) => en).join(", ")}.`,
		],
	);

export const columnTwice = (head: string): Words =>
	words(
		[`Kolom "${head}" ada dua kali.`, "Hapus salah satunya."],
		[`The column "${head}" is there twice.`, "Remove one of the two."],
	);

export const columnWithoutHead: Words = words(
	[
		"Sel ini berisi, tetapi kolomnya tidak berjudul.",
		"Hapus isinya, atau tulis judul kolom di baris pertama.",
	],
	[
		"This cell holds something, but its column has no head.",
		"Empty it, or write the head of the column in the first row.",
	],
);

export const columnMissing = ({ id, en }: Both): Words =>
	words(
		[`Kolom "${id}" belum ada.`, `Tulis "${id}" di baris pertama lembar ini.`],
		[`The column "${en}" is missing.`, `Write "${en}" in its first row.`],
	);

export const unknownField = (name: string): Words =>
	words(
		[
			`Isian "${name}" tidak dikenal.`,
			"Hapus baris ini, atau tulis nama isian seperti di templat.",
		],
		[
			`The field "${name}" is not known.`,
			"Remove this row, or write the name of the field as in the template.",
		],
	);

export const fieldTwice = (name: string): Words =>
	words(
		[`Isian "${name}" ada dua kali.`, "Hapus salah satu barisnya."],
		[`The field "${name}" is there twice.`, "Remove one of the two rows."],
	);

export const formula: Words = words(
	[
		"Sel ini berisi rumus. Isi instrumen tidak dihitung oleh lembar kerja.",
		"Ganti rumus dengan isinya: salin sel, lalu tempel sebagai nilai (Paste values).",
	],
	[
		"This cell holds a formula. Nothing in an instrument is calculated by a spreadsheet.",
		"Put its value in its place: copy the cell and paste it as a value.",
	],
);

export const merged = (ranges: string): Words =>
	words(
		[
			`Ada sel yang digabung: ${ranges}.`,
			"Pisahkan lagi (Unmerge), lalu tulis isinya di setiap baris yang memerlukan.",
		],
		[
			`Cells are merged: ${ranges}.`,
			"Unmerge them, and write the content in each row that needs it.",
		],
	);

export const controlSigns: Words = words(
	[
		"Sel ini memuat tanda yang tidak terlihat.",
		"Hapus isinya, lalu ketik ulang.",
	],
	["This cell holds signs that nobody can see.", "Empty it and type it again."],
);

export const day: Words = words(
	[
		"Program lembar kerja menjadikan isi sel ini tanggal.",
		"Jadikan sel ini teks (Format, Text), lalu ketik ulang.",
	],
	[
		"The spreadsheet program made a date of this cell.",
		"Format the cell as text, and type it again.",
	],
);

export const percent = (holds: string): Words => {
	const plain = holds.replace(/\s*%$/, "");
	return words(
		[`"${holds}" ditulis sebagai persen.`, `Tulis angkanya saja: ${plain}.`],
		[
			`"${holds}" is written as a percentage.`,
			`Write the bare number: ${plain}.`,
		],
	);
};

export const unknownWord = (holds: string, { kind, instead }: Field): Words =>
	words(
		[
			`"${holds}" tidak dikenal di sini.`,
			`Pilih dari: ${wordsOf(kind, instead, "id")}.`,
		],
		[
			`"${holds}" is not known here.`,
			`Use one of: ${wordsOf(kind, instead, "en")}.`,
		],
	);

const wordsOf = (
	kind: Kind,
	instead: Field["instead"],
	lang: "id" | "en",
): string =>
	[
		...Object.values(typeof kind === "object" ? kind : yesNo),
		...(instead ? [instead.word] : []),
	]
		.map((word) => word[lang])
		.join(", ");

export const noSuchParent = (code: string): Words =>
	words(
		[
			`Kode induk "${code}" tidak ada di kolom Kode.`,
			"Tulis kode kelompok yang ada di lembar ini, atau kosongkan bila tidak berinduk.",
		],
		[
			`The group above, "${code}", is not in the column Code.`,
			"Write the code of a group of this sheet, or leave it empty where there is none.",
		],
	);

export const parentLoop = (codes: readonly string[]): Words =>
	words(
		[
			`Kode induk berputar: ${codes.join(" di bawah ")}.`,
			"Kosongkan kode induk kelompok yang teratas.",
		],
		[
			`The groups go in a circle: ${codes.join(" below ")}.`,
			"Leave the group above empty for the one at the top.",
		],
	);

export const tooDeep = (most: number): Words =>
	words(
		[
			`Butir ini lebih dari ${most} tingkat di bawah kelompok teratas.`,
			"Kurangi tingkat kelompok.",
		],
		[
			`This item is more than ${most} levels below the top.`,
			"Use fewer levels of groups.",
		],
	);

export const noSuchItem = (code: string): Words =>
	words(
		[
			`Kode butir "${code}" tidak ada di lembar Butir.`,
			"Tulis kode yang ada di sana, atau hapus baris ini.",
		],
		[
			`The item "${code}" is not in the sheet Items.`,
			"Write a code of that sheet, or remove this row.",
		],
	);

export const noSuchAnswer = (name: string): Words =>
	words(
		[
			`Nama jawaban "${name}" tidak ada di lembar Jawaban.`,
			"Tulis nama yang ada di sana, atau hapus baris ini.",
		],
		[
			`The answer "${name}" is not in the sheet Answers.`,
			"Write a name of that sheet, or remove this row.",
		],
	);

export const unfitName: Words = words(
	[
		"Nama jawaban ini kosong atau memuat tanda yang tidak dipakai.",
		'Beri nama pendek dari huruf dan angka, misalnya "ada-tidak".',
	],
	[
		"This name of an answer is empty or holds signs that names do not have.",
		'Give it a short name of letters and digits, such as "yes-no".',
	],
);

export const answerTwice = (name: string): Words =>
	words(
		[
			`Nama jawaban "${name}" dipakai dua kali.`,
			"Beri setiap cara menjawab namanya sendiri.",
		],
		[
			`The name "${name}" is used twice.`,
			"Give each way to answer a name of its own.",
		],
	);

export const takesNone = (kind: string): Words =>
	words(
		[
			`Jawaban berjenis "${kind}" tidak memakai baris seperti ini.`,
			"Hapus baris ini, atau ganti jenis jawabannya di lembar Jawaban.",
		],
		[
			`An answer of the kind "${kind}" takes no row like this.`,
			"Remove this row, or choose another kind in the sheet Answers.",
		],
	);

export const wrongLevel = (level: number): Words =>
	words(
		[
			`Baris ini adalah tingkat ${level}.`,
			`Tulis ${level}, atau urutkan barisnya dari tingkat terendah.`,
		],
		[
			`This row is level ${level}.`,
			`Write ${level}, or put the rows in order from the lowest level on.`,
		],
	);

export const proofAndNone: Words = words(
	[
		"Butir ini ditandai tanpa bukti, padahal ada bukti untuknya.",
		'Kosongkan "Tanpa bukti", atau hapus baris buktinya.',
	],
	[
		"This item is marked as having no proof, and has some.",
		'Empty "No proof", or remove the rows of proof.',
	],
);

export const limitsAndNotKnown: Words = words(
	[
		'Batas predikat ditandai "tidak diketahui", padahal ada rentangnya.',
		'Pilih "ada di lembar Rentang", atau hapus rentang predikat di lembar Rentang dan isian rentang di lembar ini.',
	],
	[
		'The limits are marked "not known", and there are some.',
		'Choose "in the sheet Bands", or remove the bands of the predicate and what is said of them here.',
	],
);

export const sourceAlone: Words = words(
	[
		"Baris ini tidak menyebut peraturan, dan tidak ada peraturan di atasnya.",
		"Tulis nama peraturan di baris ini.",
	],
	[
		"This row names no regulation, and there is none above it.",
		"Write the name of the regulation in this row.",
	],
);

export const notUsedHere = (place: Place): Words =>
	words(
		[
			`"${place.head ?? ""}" tidak dipakai untuk jenis ini.`,
			"Kosongkan sel ini, atau ganti jenisnya.",
		],
		[
			`"${place.head ?? ""}" is not used for this kind.`,
			"Empty this cell, or choose another kind.",
		],
	);
