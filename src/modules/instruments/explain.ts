import type { z } from "zod";
import type { Said } from "#kernel/text.ts";
import type { Path, Remark } from "./read-yaml-file.ts";

type Issue = z.core.$ZodIssue;

/** What a place is called: its key in a text, its head in a spreadsheet. */
export type NameOf = (path: Path) => Said & { readonly en: string };

/** A problem of shape in the words of an author. */
export function explain(
	issue: Issue,
	nameOf: NameOf = nameInText,
): readonly Remark[] {
	const at = issue.path.filter((key) => typeof key !== "symbol");
	const field = nameOf(at);
	switch (issue.code) {
		case "unrecognized_keys":
			return issue.keys.map((key) => ({
				at: [...at, key],
				message: {
					id: `Bentuk berkas tidak mengenal "${key}" di sini.`,
					en: `The format does not know "${key}" here.`,
				},
				fix: {
					id: `Hapus "${key}", atau lihat pada instrumen lain bagaimana bentuk berkas menyebutnya.`,
					en: `Remove "${key}", or look up how the format calls it (format.ts).`,
				},
			}));
		case "invalid_union":
			return explainUnion(issue, at, nameOf);
		case "invalid_value": {
			const values = issue.values.map(String).join(", ");
			return [
				{
					at,
					message: {
						id: `${field.id} tidak dikenal.`,
						en: `Unknown ${field.en}.`,
					},
					fix: { id: `Pilih dari: ${values}.`, en: `Use one of: ${values}.` },
				},
			];
		}
		case "invalid_type":
			return [
				issue.input === undefined
					? {
							at,
							message: {
								id: `${field.id} belum ada.`,
								en: `${field.en} is missing.`,
							},
							fix: {
								id: `Tambahkan ${field.id} (${shapeOf(issue.expected)}).`,
								en: `Add ${field.en} (${issue.expected}).`,
							},
						}
					: {
							at,
							message: {
								id: `Bentuk ${field.id} salah.`,
								en: `${field.en} has the wrong shape.`,
							},
							fix: {
								id: `Tulis ${field.id} sebagai ${shapeOf(issue.expected)}.`,
								en: `Write ${field.en} as ${issue.expected}.`,
							},
						},
			];
		default:
			return [unusable(issue, at, field)];
	}
}

/** Of several shapes that were possible, the complaint about the one that came closest says most. */
function explainUnion(
	issue: Extract<Issue, { code: "invalid_union" }>,
	at: Path,
	nameOf: NameOf,
): readonly Remark[] {
	if ("discriminator" in issue && typeof issue.discriminator === "string") {
		const field = issue.discriminator;
		const holder = at.at(-1) === field ? at.slice(0, -1) : at;
		const name = nameOf(holder);
		return [
			{
				at: [...holder, field],
				message: {
					id: `${field} di ${name.id} tidak dikenal.`,
					en: `Unknown ${field} in ${name.en}.`,
				},
				fix: {
					id: `Pakai ${field} yang dikenal bentuk berkas; contohnya ada pada instrumen lain.`,
					en: `Use a ${field} that the format knows (format.ts).`,
				},
			},
		];
	}
	const closest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
	const inner = closest.flatMap((each) =>
		explain({ ...each, path: [...at, ...each.path] }, nameOf),
	);
	return inner.length > 0 && depth(closest) > 0
		? inner
		: [unusable(issue, at, nameOf(at))];
}

function unusable(issue: Issue, at: Path, field: ReturnType<NameOf>): Remark {
	const why = whyOf(issue);
	return {
		at,
		message: {
			id: `${field.id} tidak dapat dipakai: ${why}.`,
			en: `${field.en} cannot be used: ${issue.message}.`,
		},
		fix: fixOf(issue, field),
	};
}

function fixOf(issue: Issue, { id, en }: ReturnType<NameOf>): Remark["fix"] {
	const rule = fixes[issue.message];
	if (rule)
		return { id: `Tulis ${id} ${rule.id}.`, en: `Write ${en} ${rule.en}.` };
	return issue.code === "too_small"
		? { id: `Isi ${id}.`, en: `Fill in ${en}.` }
		: { id: `Perbaiki ${id}.`, en: `Correct ${en}.` };
}

const depth = (issues: readonly Issue[]): number =>
	Math.max(0, ...issues.map(({ path }) => path.length));

const nameInText: NameOf = (path) => {
	const name = path.findLast((key) => typeof key === "string");
	return name === undefined
		? { id: "berkas ini", en: "the file" }
		: { id: `"${name}"`, en: `"${name}"` };
};

/** The shapes of the schema in the words of an office. */
const shapes: Readonly<Record<string, string>> = {
	string: "teks",
	number: "angka",
	int: "angka bulat",
	boolean: "true atau false",
	array: "daftar",
	object: "beberapa isian",
	record: "beberapa isian",
};
const shapeOf = (expected: string): string => shapes[expected] ?? expected;

/** What the schema itself expects (`format.ts`), in Indonesian. */
const expectations: Readonly<Record<string, string>> = {
	"expected a decimal number such as 88.31": "tulis angka seperti 88.31",
	"expected a date as exact as the source knows it: 2018, 2023-10 or 2023-10-13":
		"tulis tanggal setepat sumbernya: 2018, 2023-10, atau 2023-10-13",
	"expected a code of letters and digits with dots or hyphens, such as a.1":
		"tulis kode dari huruf dan angka dengan titik atau tanda hubung, seperti a.1",
	"expected the address of a public page": "tulis alamat halaman umum",
	"unknown principle; the codes stand in principles.ts":
		"asas ini tidak dikenal",
	"expected a letter or a word, such as A-":
		"tulis huruf atau kata, seperti A-",
};

/** What to write, by what the schema expects (`format.ts`). */
const fixes: Readonly<Record<string, Said & { readonly en: string }>> = {
	"expected a decimal number such as 88.31": {
		id: "sebagai angka saja, seperti 88.31",
		en: "as a bare number, such as 88.31",
	},
	"expected a date as exact as the source knows it: 2018, 2023-10 or 2023-10-13":
		{
			id: "seperti 2027, 2027-03, atau 2027-03-31",
			en: "as 2027, 2027-03 or 2027-03-31",
		},
	"expected a code of letters and digits with dots or hyphens, such as a.1": {
		id: "dengan huruf kecil, angka, titik, dan tanda hubung saja, tanpa spasi, seperti p2ham-2027 atau a.1",
		en: "in small letters, digits, dots and hyphens alone, without spaces, such as p2ham-2027 or a.1",
	},
	"expected the address of a public page": {
		id: "sebagai alamat lengkap yang dimulai dengan https://",
		en: "as a whole address that begins with https://",
	},
	"unknown principle; the codes stand in principles.ts": {
		id: "dengan kode asas yang ada di daftar",
		en: "with the code of a principle that is in the list",
	},
	"expected a letter or a word, such as A-": {
		id: "sebagai huruf atau kata tanpa spasi, seperti A-",
		en: "as a letter or a word without spaces, such as A-",
	},
};

const whyOf = (issue: Issue): string =>
	expectations[issue.message] ??
	(issue.code === "too_small"
		? "isinya kosong atau terlalu sedikit"
		: "isinya di luar yang dikenal");
