import { type Exact, exact } from "#kernel/decimal.ts";

/** A thing with its place. Equal scores share a place, and the next place is skipped: 1, 2, 2, 4. */
export type Ranked<Thing> = Thing & { readonly rank: number };

/**
 * Competition ranking by score, highest first. A tie stays a tie: where a list is published with an order among
 * equals, some tie-break was used that we do not know, and we do not make one up.
 */
export function competitionRank<Thing extends { readonly score: string }>(
	things: readonly Thing[],
): readonly Ranked<Thing>[] {
	const scored = things
		.map((thing) => ({ thing, score: exact(thing.score) }))
		.sort((a, b) => b.score.comparedTo(a.score));
	let rank = 0;
	let last: Exact | null = null;
	return scored.map(({ thing, score }, at) => {
		if (!last?.eq(score)) rank = at + 1;
		last = score;
		return { ...thing, rank };
	});
}
