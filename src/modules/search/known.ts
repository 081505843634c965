import { sql } from "kysely";
import type { Language } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { formsIn } from "./lookup.ts";
import type { Term } from "./question.ts";

/** What occurs of what is asked for. */
export interface Known {
	/** Of each term whether any word is it, comes from the same, or begins so. */
	readonly there: readonly boolean[];
	/** Those of all forms asked for that occur: no index need be asked for the others. */
	readonly forms: ReadonlySet<string>;
}

export async function whatIsKnown(
	tx: Context,
	terms: readonly Term[],
	lang: Language,
): Promise<Known> {
	const asked = [...new Set(terms.flatMap(formsIn))];
	const { rows } = await sql<{
		forms: readonly string[] | null;
		also: readonly boolean[];
	}>`
		select
			(select array_agg(word) from search.word where word = any(${asked}::text[])) as forms,
			array[${sql.join(terms.map((term) => occurs(term, lang)))}]::boolean[] as also`.execute(
		tx.db,
	);
	const forms = new Set(rows[0]?.forms ?? []);
	return {
		forms,
		there: terms.map(
			(term, at) =>
				rows[0]?.also[at] || formsIn(term).some((form) => forms.has(form)),
		),
	};
}

/** By its beginning, or by its English stem. */
function occurs({ typed, open }: Term, lang: Language) {
	const [word] = typed;
	// A phrase is known by its synonyms: nothing is mended in it.
	if (word === undefined || typed.length > 1) return sql`true`;
	const stem =
		lang === "en"
			? sql`exists (select from search.word where word = (ts_lexize('english_stem', ${word}))[1])`
			: sql`false`;
	return open
		? sql`(${stem} or exists (select from search.word where word like ${`${word}%`}))`
		: stem;
}
