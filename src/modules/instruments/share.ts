import { type Exact, exact, fixed } from "#kernel/decimal.ts";

/** A count of a total per hundred, exact; null where there is nothing to divide by. */
export const perHundred = (count: number, total: number): Exact | null =>
	total === 0 ? null : exact(count).times(100).div(total);

/** The same as printed, half up: `percent(6, 20)` is `"30.00"`. */
export const percent = (
	count: number,
	total: number,
	decimals = 2,
): string | null => printed(perHundred(count, total), decimals);

/** The plain mean of so many decimals by their sum, exact; null of nothing. What is missing is left out by the caller, never counted as zero. */
export const exactMean = (sum: string, count: number): Exact | null =>
	count === 0 ? null : exact(sum).div(count);

/** The same as printed, half up: `mean("262.215", 3)` is `"87.41"`. */
export const mean = (sum: string, count: number, decimals = 2): string | null =>
	printed(exactMean(sum, count), decimals);

const printed = (value: Exact | null, decimals: number): string | null =>
	value && fixed(value, decimals);

/** One step of a funnel: how many came so far, what share of the first, how many fell out on the way here. */
export interface FunnelStep {
	readonly count: number;
	readonly ofFirst: string | null;
	readonly dropped: number;
}

/** From units to declared to assessed to awarded: the counts in order, each step held against the one before. */
export const funnel = (counts: readonly number[]): readonly FunnelStep[] =>
	counts.map((count, at) => ({
		count,
		ofFirst: percent(count, counts[0] ?? count),
		dropped: (counts[at - 1] ?? count) - count,
	}));
