import { type RawBuilder, sql } from "kysely";
import type { Language } from "#kernel/text.ts";
import type { Known } from "./known.ts";
import type { Question, Term } from "./question.ts";
import { stemsOf } from "./stems.ts";
import type { Phrase } from "./synonyms.ts";

export type Asked = RawBuilder<unknown>;

/** A question as PostgreSQL reads it, in the ways in which something can answer it. */
export interface Lookup {
	/** All terms, or what means the same; where it is of some words only, so many of them. */
	readonly all: Asked;
	/** All terms as they were typed; `null` where only some are asked for. */
	readonly typed: Asked | null;
	/** Each term alone, where only some are asked for. */
	readonly each: readonly Asked[];
}

export function lookupOf(
	{ terms }: Question,
	lang: Language,
	{ forms }: Known,
): Lookup {
	return {
		all: joined(
			terms.map((term) => queryOf(term, lang, forms)),
			"&&",
		),
		typed: joined(
			terms.map(({ typed, open }) => typedIn(typed, open)),
			"&&",
		),
		each: [],
	};
}

/** Whatever holds at least so many of the terms. */
export function lookupOfSome(
	{ terms }: Question,
	lang: Language,
	{ forms }: Known,
	most: number,
): Lookup {
	const each = terms.map((term) => queryOf(term, lang, forms));
	return {
		all: joined(
			choices(each, most).map((some) => joined(some, "&&")),
			"||",
		),
		typed: null,
		each,
	};
}

/** Every way to take so many of them. */
const choices = <Each>(
	all: readonly Each[],
	many: number,
): readonly (readonly Each[])[] => {
	const [first, ...others] = all;
	if (many === 0) return [[]];
	if (first === undefined) return [];
	return [
		...choices(others, many - 1).map((some) => [first, ...some]),
		...choices(others, many),
	];
};

/**
 * A term in all its ways: by whatever its words may come from, and as it was typed, for the stem of one language may hide a
 * word of the other. Of an open term any word that begins so.
 */
function queryOf(
	{ typed, same, open }: Term,
	lang: Language,
	known: Known["forms"],
): Asked {
	const ways = [typed, ...same];
	const asTyped = typedIn(typed, open);
	if (lang === "en")
		return joined(
			[
				sql`to_tsquery('english'::regconfig, ${textOf(ways, (word) => [quoted(word)])})`,
				asTyped,
			],
			"||",
		);
	const occurring = ways.filter((way) =>
		way.every((word) => stemsOf(word).some((stem) => known.has(stem))),
	);
	const stems = textOf(occurring.length > 0 ? occurring : [typed], (word) => {
		const some = stemsOf(word).filter((stem) => known.has(stem));
		return (some.length > 0 ? some : [word]).map(quoted);
	});
	return open
		? joined([sql`${stems}::tsquery`, asTyped], "||")
		: sql`${stems}::tsquery`;
}

/** Every form of its words that may stand in an index. */
export const formsIn = ({ typed, same }: Term): readonly string[] =>
	[typed, ...same].flat().flatMap(stemsOf);

const typedIn = (typed: Phrase, open: boolean): Asked =>
	sql`${textOf([typed], (word, last) => [
		open && last ? `${quoted(word)}:*` : quoted(word),
	])}::tsquery`;

/** What a question for one place alone asks for besides. No word holds such a sign. */
export const atPlace = (place: string): Asked =>
	sql`${quoted(placeMark(place))}::tsquery`;

export const placeMark = (place: string): string =>
	`in=${place.replace(/[^a-z0-9-]/gi, "")}`;

/** Words hold letters and digits only. */
const quoted = (word: string): string => `'${word}'`;

/** `('lapas') | (('lembaga') & ('pemasyarakatan' | 'masyarakat'))`. */
const textOf = (
	ways: readonly Phrase[],
	formsOf: (word: string, last: boolean) => readonly string[],
): string =>
	ways
		.map(
			(phrase) =>
				`(${phrase
					.map(
						(word, at) =>
							`(${formsOf(word, at === phrase.length - 1).join(" | ")})`,
					)
					.join(" & ")})`,
		)
		.join(" | ");

const joined = (parts: readonly Asked[], by: "&&" | "||"): Asked =>
	sql`(${sql.join(parts, sql.raw(` ${by} `))})`;
