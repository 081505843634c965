import type { Period } from "../survey.ts";
import { blocksOf, lastOf, periodsTold } from "./blocks.ts";
import type { FewestIn } from "./fewest-in.ts";
import type { WordCount } from "./words-said.ts";

export interface WordTold {
	readonly word: string;
	/** `null` where it is not told. */
	readonly n: number | null;
}

/** How many said each word, and of whom. */
export interface WordsTold {
	/** The most first. */
	readonly words: readonly WordTold[];
	/** The last quarter that stands in them; `null` while they wait. */
	readonly until: Period | null;
	/** All users of the quarters that stand in them. */
	readonly people: number;
}

/** How many said some words in a quarter. */
export const countIn =
	(words: readonly WordCount[]) =>
	(period: Period): number =>
		words
			.filter((each) => each.period === period)
			.reduce((sum, { n }) => sum + n, 0);

/** Over the quarters in which it is told; `null` where it is told in none. */
export const sumOver = (
	told: ReadonlySet<Period>,
	of: (period: Period) => number,
): number | null =>
	told.size === 0
		? null
		: [...told].reduce((sum, period) => sum + of(period), 0);

/**
 * How many said each word about something of which everybody says one at most. The words and those who said none are
 * parts of all users (`blocks.ts`).
 */
export function wordsTold(
	words: readonly WordCount[],
	closed: readonly Period[],
	about: string,
	all: (period: Period) => number,
	fewestIn: FewestIn,
): WordsTold {
	const said = words.filter((each) => each.about === about);
	const names = [...new Set(said.map(({ word }) => word))].sort();
	const counts = names.map((word) =>
		countIn(said.filter((each) => each.word === word)),
	);
	const inAll = countIn(said);
	const blocks = blocksOf(
		closed.map((period) => ({
			period,
			parts: [
				...counts.map((count) => [count(period)]),
				[Math.max(0, all(period) - inAll(period))],
			],
		})),
		fewestIn,
	);
	const told = names
		.map((word, at) => ({
			word,
			n: sumOver(periodsTold(blocks, at), counts[at] ?? (() => 0)),
		}))
		.sort((a, b) => (b.n ?? -1) - (a.n ?? -1));
	return {
		words: told,
		until: lastOf(blocks),
		people: blocks
			.flatMap(({ periods }) => periods)
			.reduce((sum, period) => sum + all(period), 0),
	};
}
