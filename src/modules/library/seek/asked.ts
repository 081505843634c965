import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { type Question, stemsOf, type Term } from "#search";
import { titledAs } from "./entry.ts";

/** How often what occurs of a question stands in records. */
export interface Known {
	/** By word; only what occurs. */
	readonly records: ReadonlyMap<string, number>;
	/** English stems of typed words, those that occur. */
	readonly stems: ReadonlyMap<string, string>;
	/** All records. */
	readonly all: number;
}

/** What is looked for in one place, titles or everywhere: as PostgreSQL reads it, and how many rows to read for it; 0 by the index. */
export interface Way {
	readonly query: string;
	readonly newest: number;
}

/** One thing that is asked for, with the forms that occur of each of its ways. */
export interface Wanted {
	readonly ways: readonly (readonly (readonly string[])[])[];
}

export async function whatIsKnown(
	cx: Context,
	{ terms }: Question,
	marks: readonly (readonly string[])[],
): Promise<Known> {
	const words = [...new Set(terms.flatMap(wordsOf))];
	const forms = words.flatMap(stemsOf);
	const asked = ["", ...forms, ...forms.map(titledAs), ...marks.flat()];
	const { rows } = await sql<{
		word: string;
		records: number;
		stem_of: string | null;
	}>`select * from library.known(${[...new Set(asked)]}, ${words})`.execute(
		cx.db,
	);
	return {
		records: new Map(rows.map(({ word, records }) => [word, records])),
		stems: new Map(
			rows.flatMap(({ word, stem_of }) =>
				stem_of === null || word.startsWith("t=") ? [] : [[stem_of, word]],
			),
		),
		all: rows.find(({ word }) => word === "")?.records ?? 0,
	};
}

const wordsOf = ({ typed, same }: Term): readonly string[] => [
	...typed,
	...same.flat(),
];

/** The forms under which a term occurs; `null` where nothing bears it. */
export function wantedOf(
	{ typed, same }: Term,
	{ records, stems }: Known,
): Wanted | null {
	const ways = [typed, ...same]
		.map((phrase) =>
			phrase.map((word) =>
				[...stemsOf(word), stems.get(word) ?? ""].filter(
					(form, at, all) =>
						records.has(form) && form !== "" && all.indexOf(form) === at,
				),
			),
		)
		.filter((phrase) => phrase.every((forms) => forms.length > 0));
	return ways.length > 0 ? { ways } : null;
}

/** The terms as they stand in titles; `null` where one of them stands in no title. */
export function titledOf(
	wanted: readonly Wanted[],
	{ records }: Known,
): readonly Wanted[] | null {
	const titled = wanted.map(({ ways }) => ({
		ways: ways
			.map((phrase) =>
				phrase.map((forms) =>
					forms.map(titledAs).filter((form) => records.has(form)),
				),
			)
			.filter((phrase) => phrase.every((forms) => forms.length > 0)),
	}));
	return titled.every(({ ways }) => ways.length > 0) ? titled : null;
}

/** All of the terms and of the marks, by the shorter way. */
export function wayTo(
	wanted: readonly Wanted[],
	marks: readonly (readonly string[])[],
	known: Known,
	most: number,
): Way | null {
	const parts = [
		...wanted.map(({ ways }) => ({
			text: orOf(
				ways.map((phrase) =>
					andOf(phrase.map((forms) => orOf(forms.map(quoted)))),
				),
			),
			forms: ways.flat(2),
		})),
		...marks.map((some) => ({ text: orOf(some.map(quoted)), forms: some })),
	];
	if (parts.length === 0) return null;
	return {
		query: andOf(parts.map(({ text }) => text)),
		newest: newestFor(
			parts.map(({ forms }) => forms),
			known,
			most,
		),
	};
}

/** Microseconds: to read a row and hold it against the words, and to read one place out of the index. Estimated from runs on PostgreSQL. */
const cost = { row: 4, place: 0.05 };
/** Words that belong together stand together less or more often than chance would have it. */
const slack = 2;

/** How many of the newest rows hold enough, if reading them is shorter than asking the index; else 0. */
function newestFor(
	parts: readonly (readonly string[])[],
	{ records, all }: Known,
	most: number,
): number {
	if (all === 0) return 0;
	const counts = parts.map((forms) =>
		forms.map((form) => records.get(form) ?? 0),
	);
	const share = counts
		.map((some) => Math.min(1, Math.max(1, ...some) / all))
		.reduce((product, each) => product * each, 1);
	const rows = Math.min(all, most / share);
	// The index skips what the rarest word does not share.
	const rarest = Math.min(
		...counts.map((some) => some.reduce((a, b) => a + b, 0)),
	);
	const byIndex =
		cost.place * rarest * parts.length + cost.row * Math.min(most, all * share);
	return cost.row * rows < byIndex ? Math.ceil(rows * slack) : 0;
}

/** Words hold letters, digits and the signs of marks. */
export const quoted = (word: string): string =>
	`'${word.replace(/['\\]/g, "")}'`;
export const orOf = (parts: readonly string[]): string =>
	parts.length === 1 ? (parts[0] ?? "") : `(${parts.join("|")})`;
export const andOf = (parts: readonly string[]): string =>
	parts.length === 1 ? (parts[0] ?? "") : `(${parts.join("&")})`;

/** The words as they were typed. */
export const typedOf = ({ terms }: Question): string | null =>
	terms.length === 0
		? null
		: andOf(terms.flatMap(({ typed }) => typed.map(quoted)));
