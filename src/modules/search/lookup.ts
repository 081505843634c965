import { type RawBuilder, sql } from "kysely";
import type { Language } from "#kernel/text.ts";
import type { Question, Term } from "./question.ts";
import type { Phrase } from "./synonyms.ts";

/** A question as PostgreSQL reads it, in the ways in which something can answer it. */
export interface Lookup {
	/** All terms, or what means the same. */
	readonly all: RawBuilder<unknown>;
	/** The same within the title. */
	readonly inTitle: RawBuilder<unknown>;
	/** All terms as they were typed, within the title; `null` where nothing else means the same. */
	readonly typed: RawBuilder<unknown> | null;
	/** Any of the terms. */
	readonly any: RawBuilder<unknown>;
	/** Each term alone. */
	readonly each: readonly RawBuilder<unknown>[];
}

export function lookupOf({ terms }: Question, lang: Language): Lookup {
	const each = terms.map((term) => queryOf(term, lang, waysOf(term), ""));
	return {
		all: joined(each, "&&"),
		inTitle: joined(
			terms.map((term) => queryOf(term, lang, waysOf(term), "A")),
			"&&",
		),
		typed: terms.some(({ same }) => same.length > 0)
			? joined(
					terms.map((term) => queryOf(term, lang, [term.typed], "A")),
					"&&",
				)
			: null,
		any: joined(each, "||"),
		each,
	};
}

/**
 * A term by the stems of all its ways, and as it was typed: the stem of one language may hide a word of the other. Of an
 * open term any word that begins so. Each word more is looked at for every row that matches, so no way is named twice.
 */
export const queryOf = (
	{ typed, open }: Pick<Term, "typed" | "open">,
	lang: Language,
	ways: readonly Phrase[],
	where: "" | "A",
): RawBuilder<unknown> => {
	const stems = lang === "en" ? "english" : "indonesian";
	return sql`(to_tsquery(${stems}::regconfig, ${textOf(ways, () => where)})
		|| to_tsquery('simple', ${textOf([typed], (last) => (open && last ? `*${where}` : where))}))`;
};

const waysOf = ({ typed, same }: Term): readonly Phrase[] => [typed, ...same];

/** `'lapas':A | ('lembaga':A & 'pemasyarakatan':A)`; words hold letters and digits only. */
const textOf = (
	ways: readonly Phrase[],
	signs: (last: boolean) => string,
): string =>
	ways
		.map(
			(phrase) =>
				`(${phrase
					.map((word, at) => {
						const sign = signs(at === phrase.length - 1);
						return sign ? `'${word}':${sign}` : `'${word}'`;
					})
					.join(" & ")})`,
		)
		.join(" | ");

const joined = (
	parts: readonly RawBuilder<unknown>[],
	by: "&&" | "||",
): RawBuilder<unknown> => sql`(${sql.join(parts, sql.raw(` ${by} `))})`;
