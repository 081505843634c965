import { exact, fixed, sum } from "#kernel/decimal.ts";

/** A count of a total per hundred, half up: `percent(6, 20)` is `"30.00"`. Null where there is nothing to divide by. */
export const percent = (
	count: number,
	total: number,
	decimals = 2,
): string | null =>
	total === 0 ? null : fixed(exact(count).times(100).div(total), decimals);

/** The plain mean of decimals, half up; null of nothing. Missing years are left out by the caller, never counted as zero. */
export const mean = (values: readonly string[], decimals = 2): string | null =>
	values.length === 0
		? null
		: fixed(sum(values.map(exact)).div(values.length), decimals);

/** One step of a funnel: how many came so far, what share of the step before and of the first, how many fell out. */
export interface FunnelStep {
	readonly count: number;
	readonly ofPrevious: string | null;
	readonly ofFirst: string | null;
	readonly dropped: number;
}

/** From units to declared to assessed to awarded: the counts in order, each step held against the one before. */
export const funnel = (counts: readonly number[]): readonly FunnelStep[] =>
	counts.map((count, at) => {
		const previous = counts[at - 1] ?? count;
		return {
			count,
			ofPrevious: percent(count, previous),
			ofFirst: percent(count, counts[0] ?? count),
			dropped: previous - count,
		};
	});
