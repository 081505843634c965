import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Known } from "./known.ts";
import { type Question, questionOf, type Term } from "./question.ts";
import { probablyMeant } from "./slips.ts";

/** A question with those words exchanged that occur nowhere for such as do. */
export interface Mended {
	readonly question: Question;
	/** Whether any was. */
	readonly changed: boolean;
	/** Those of its terms that occur at all. */
	readonly known: readonly Term[];
}

export async function mend(
	tx: Context,
	{ terms }: Question,
	{ there }: Known,
): Promise<Mended> {
	const looked = [];
	for (const [at, term] of terms.entries()) {
		const better = there[at] ? null : await likelier(tx, term);
		looked.push({
			term: better ?? term,
			known: there[at] || better !== null,
			changed: better !== null,
		});
	}
	const mended = looked.map(({ term }) => term);
	return {
		question: questionWith(mended, questionOf(typedOf(mended)).terms),
		changed: looked.some(({ changed }) => changed),
		known: looked.filter(({ known }) => known).map(({ term }) => term),
	};
}

export const typedIn = ({ terms }: Question): string => typedOf(terms);
const typedOf = (terms: readonly Term[]): string =>
	terms.flatMap(({ typed }) => typed).join(" ");

/** Mended words may have synonyms of their own. */
const questionWith = (
	mended: readonly Term[],
	read: readonly Term[],
): Question => ({
	plain: typedOf(mended),
	terms:
		read.length === mended.length
			? mended.map((term, at) => ({
					...term,
					same: [...term.same, ...(read[at]?.same ?? [])],
				}))
			: read,
});

async function likelier(
	tx: Context,
	{ typed: [typed = ""] }: Term,
): Promise<Term | null> {
	const [best, ...others] = probablyMeant(typed, await similarWords(tx, typed));
	return best === undefined
		? null
		: { typed: [best], same: others.map((word) => [word]), open: false };
}

async function similarWords(
	tx: Context,
	typed: string,
): Promise<readonly string[]> {
	const { rows } = await sql<{ word: string }>`
		select word from search.word
		where offered and word % ${typed}
		order by word_similarity(${typed}, word) + similarity(${typed}, word) desc, word
		limit 25`.execute(tx.db);
	return rows.map(({ word }) => word);
}
