import { type Exact, exact } from "#kernel/decimal.ts";

/** A range that holds the value of all users, in 95 of 100 such samples. */
export interface Interval {
	readonly from: Exact;
	readonly to: Exact;
}

/**
 * Student's two-sided 95 % quantiles by degrees of freedom, for few; the rows between are read downwards, which makes
 * the range wider, never narrower. Beyond the last: 1.960.
 */
const quantiles: readonly (readonly [number, string])[] = [
	[1, "12.706"],
	[2, "4.303"],
	[3, "3.182"],
	[4, "2.776"],
	[5, "2.571"],
	[6, "2.447"],
	[7, "2.365"],
	[8, "2.306"],
	[9, "2.262"],
	[10, "2.228"],
	[12, "2.179"],
	[15, "2.131"],
	[20, "2.086"],
	[25, "2.060"],
	[30, "2.042"],
	[40, "2.021"],
	[60, "2.000"],
	[120, "1.980"],
	[1_000, "1.962"],
];

const quantile = (degrees: number): string =>
	quantiles.findLast(([least]) => least <= degrees)?.[1] ?? "12.706";

/**
 * Mean of `n` people plus and minus Student's quantile times its standard error, by the sum of their values and of the
 * squares. Every person is one draw: people who answered are taken for a chance sample of those who were served.
 * `null` for fewer than two.
 */
export function intervalOfMean(
	n: number,
	sum: Exact,
	squares: Exact,
): Interval | null {
	if (n < 2) return null;
	const mean = sum.div(n);
	// What rounding leaves below nought is nought.
	const spread = squares.minus(sum.times(mean)).div(n - 1);
	const error = (spread.lt(0) ? exact(0) : spread).div(n).sqrt();
	const reach = error.times(quantile(n - 1));
	return { from: mean.minus(reach), to: mean.plus(reach) };
}
