import { type Exact, exact } from "#kernel/decimal.ts";

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

/** Student's quantile for so many degrees of freedom, or for the next fewer that is on the table. */
export const quantile = (degrees: number): string =>
	quantiles.findLast(([least]) => least <= degrees)?.[1] ?? "12.706";

/**
 * How far the mean of all users may lie from that of `n` of them, in 95 of 100 such samples: Student's quantile times
 * the standard error, by the sum of their values and of the squares. Every person is one draw: people who answered are
 * taken for a chance sample of those who were served. `null` for fewer than two.
 */
export function reachOfMean(
	n: number,
	sum: Exact,
	squares: Exact,
): Exact | null {
	const variance = varianceOf(n, sum, squares);
	return (
		variance
			?.div(n)
			.sqrt()
			.times(quantile(n - 1)) ?? null
	);
}

/** The variance of the people from whom `n` were drawn; `null` for fewer than two. */
export function varianceOf(
	n: number,
	sum: Exact,
	squares: Exact,
): Exact | null {
	if (n < 2) return null;
	const spread = squares.minus(sum.times(sum).div(n)).div(n - 1);
	// What rounding leaves below nought is nought.
	return spread.lt(0) ? exact(0) : spread;
}
