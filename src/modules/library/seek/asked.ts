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
}

/** One thing that is asked for, with the forms that occur of each of its ways. */
export interface Wanted {
	readonly ways: readonly (readonly (readonly string[])[])[];
}

export async function whatIsKnown(
	cx: Context,
	{ terms }: Question,
): Promise<Known> {
	const words = [...new Set(terms.flatMap(wordsOf))];
	const forms = words.flatMap(stemsOf);
	const asked = [...forms, ...forms.map(titledAs)];
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

/** All of the terms and of the marks, as PostgreSQL reads it. */
export function queryOf(
	wanted: readonly Wanted[],
	marks: readonly (readonly string[])[],
): string | null {
	const parts = [
		...wanted.map(({ ways }) =>
			orOf(
				ways.map((phrase) =>
					andOf(phrase.map((forms) => orOf(forms.map(quoted)))),
				),
			),
		),
		...marks.map((some) => orOf(some.map(quoted))),
	];
	return parts.length === 0 ? null : andOf(parts);
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
