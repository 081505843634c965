import { indicatorsOf, instrumentNamed } from "#instruments";
import { fieldOf } from "../answering/read-sheet.ts";
import { headings } from "../groups/headings.ts";
import type { OwnQuestion } from "../own/own-question.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";

/** What a column of a list of filled-in sheets may hold, beside answers: names as offices write them. */
export const besides = {
	hari: ["hari", "tanggal", "tgl", "date", "day", "timestamp"],
	layanan: ["layanan", "jenis layanan", "jenis pelayanan", "service"],
	pengisi: ["pengisi", "diisi oleh", "filled in by"],
	catatan: ["catatan", "saran", "kritik dan saran", "komentar", "remark"],
} as const;
export type Beside = keyof typeof besides;

export interface PaperField {
	/** As the form of the same questionnaire names it: `jawab-U9`. */
	readonly key: string;
	/** Code of the element; `null` for what is no answer of the instrument. */
	readonly code: string | null;
	/** Place in the printed questionnaire, from 1; `null` likewise. */
	readonly place: number | null;
	/** Words by which a column names it, as they are compared. */
	readonly names: readonly string[];
}

/** `said` adds words in which the viewer's language names a field. */
export function paperFields(
	questionnaire: Questionnaire,
	own: readonly OwnQuestion[],
	said: Readonly<Record<string, readonly string[]>> = {},
): readonly PaperField[] {
	const instrument = instrumentNamed(questionnaire.instrument);
	const labels = new Map(
		(instrument ? indicatorsOf(instrument) : []).map(({ code, label }) => [
			code,
			label,
		]),
	);
	const field = (
		key: string,
		names: readonly (string | undefined)[],
		rest: Partial<PaperField> = {},
	): PaperField => ({
		key,
		code: null,
		place: null,
		names: [key, ...names, ...(said[key] ?? [])].flatMap((name) =>
			name ? [plainly(name)] : [],
		),
		...rest,
	});
	return [
		...questionnaire.items.map(({ code, ask }, i) =>
			field(
				fieldOf.item(code),
				[code, labels.get(code)?.id, labels.get(code)?.en, ask.id, ask.en],
				{ code, place: i + 1 },
			),
		),
		...Object.entries(besides).map(([key, names]) => field(key, names)),
		...headings.map(({ code }) => field(fieldOf.heading(code), [code])),
		...own.map(({ code, ask }) =>
			field(fieldOf.own(code), [code, ask.id, ask.en]),
		),
	];
}

/** Column from 0 by key of the field. */
export type Columns = Readonly<Record<string, number>>;

export interface Doubt {
	/** From 0. */
	readonly column: number;
	readonly head: string;
	/** `two`: it names two elements. `twice`: another column names the same. */
	readonly why: "two" | "twice";
	/** Codes of the elements in question. */
	readonly codes: readonly string[];
}

/**
 * Which column is which, by what its head says and never by its place: offices print and count the eighth and ninth
 * question in different orders. A head that names two elements, or an element named by two heads, is left to the
 * person.
 */
export function matchHeads(
	fields: readonly PaperField[],
	heads: readonly string[],
): { readonly columns: Columns; readonly doubts: readonly Doubt[] } {
	const named = heads.map((head) => fieldsNamed(fields, head));
	const columns: Record<string, number> = {};
	const doubts: Doubt[] = [];
	for (const [column, candidates] of named.entries()) {
		const [only] = candidates;
		const head = heads[column] ?? "";
		if (candidates.length > 1)
			doubts.push({ column, head, why: "two", codes: codesOf(candidates) });
		else if (only) {
			const sameField = named.filter(
				(other) => other.length === 1 && other[0] === only,
			);
			if (sameField.length > 1)
				doubts.push({ column, head, why: "twice", codes: codesOf(candidates) });
			else columns[only.key] = column;
		}
	}
	return { columns, doubts };
}

const codesOf = (fields: readonly PaperField[]): string[] =>
	fields.map(({ code, key }) => code ?? key);

/** Every field that a head names: by its whole, by a code or printed number at its beginning, and by what follows. */
function fieldsNamed(
	fields: readonly PaperField[],
	head: string,
): readonly PaperField[] {
	const plain = plainly(head);
	if (plain === "") return [];
	const whole = fields.find(({ names }) => names.includes(plain));
	if (whole) return [whole];
	const [, word = "", digits, rest = ""] =
		/^(?:(u|no|nomor|pertanyaan|soal|unsur|p|q)? ?(\d{1,2})(?= |$))?(.*)$/.exec(
			plain,
		) ?? [];
	const byNumber = fields.filter(({ code, place }) =>
		digits === undefined
			? false
			: word === "u" || word === "unsur"
				? code?.toLowerCase() === `u${Number(digits)}`
				: place === Number(digits),
	);
	const byWords = fields.filter(
		({ code, names }) =>
			code !== null && names.some((name) => tells(name, rest.trim())),
	);
	// Words alone that fit several say nothing.
	if (digits === undefined) return byWords.length === 1 ? byWords : [];
	return [...new Set([...byNumber, ...byWords])];
}

/** `sarana` tells of `sarana dan prasarana`. */
const tells = (name: string, words: string): boolean =>
	words.length >= 5 && name.length >= 5 && ` ${name} `.includes(` ${words} `);

/** A text as people compare it: capitals, stops and double spaces do not matter. */
export const plainly = (text: string): string =>
	text
		.normalize("NFKD")
		.replace(/[\u0300-\u036f]/g, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
