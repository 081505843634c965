import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { probablyMeant, type Question, type Term } from "#search";

/** Words with those exchanged that occur nowhere: for words that begin so, or that were probably meant. */
export interface Mended {
	readonly terms: readonly Term[];
	/** The question as it was probably meant; `null` where words were only completed. */
	readonly meant: string | null;
}

export async function mendedOf(
	cx: Context,
	{ terms }: Question,
	occurs: readonly boolean[],
): Promise<Mended> {
	let changed = false;
	const mended: Term[] = [];
	for (const [at, term] of terms.entries()) {
		const { typed } = term;
		const word = typed.join(" ");
		const isOne = typed.length === 1 && !occurs[at];
		const begun = isOne ? await begunBy(cx, word) : [];
		const meant = isOne && begun.length === 0 ? await likelyFor(cx, word) : [];
		changed ||= meant.length > 0;
		const [best, ...others] = [...begun, ...meant];
		mended.push(
			best === undefined
				? term
				: { typed: [best], same: others.map((one) => [one]), open: false },
		);
	}
	return {
		terms: mended,
		meant: changed ? mended.flatMap(({ typed }) => typed).join(" ") : null,
	};
}

/** Words that begin so, those that most records bear first: more of them would make the list no better. */
async function begunBy(cx: Context, word: string): Promise<readonly string[]> {
	if (word.length < 2) return [];
	const { rows } = await sql<{ word: string }>`
		select word from library.word where offered and word like ${`${word}%`}
		order by records desc, word limit 10`.execute(cx.db);
	return rows.map((row) => row.word);
}

async function likelyFor(
	cx: Context,
	typed: string,
): Promise<readonly string[]> {
	const { rows } = await sql<{ word: string }>`
		select word from library.word where offered and word % ${typed}
		order by similarity(${typed}, word) desc, records desc, word limit 25`.execute(
		cx.db,
	);
	const [best] = probablyMeant(
		typed,
		rows.map(({ word }) => word),
	);
	return best === undefined ? [] : [best];
}
