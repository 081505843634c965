import { exact } from "#kernel/decimal.ts";

/**
 * Respondents needed for a population, by Krejcie and Morgan (1970): 95 % confidence, share one half, error 5 %.
 * `s = X²·N·P·(1-P) / (d²·(N-1) + X²·P·(1-P))`, rounded to the nearest whole.
 * @throws RangeError when the population is negative or no whole number.
 */
export function sampleSize(population: number): number {
	if (!Number.isSafeInteger(population) || population < 0) {
		throw new RangeError(
			"A population is a whole number of people, 0 or more.",
		);
	}
	if (population === 0) return 0;
	const spread = exact("3.841").times("0.5").times("0.5");
	const error = exact("0.05").pow(2);
	return spread
		.times(population)
		.div(error.times(population - 1).plus(spread))
		.toDecimalPlaces(0)
		.toNumber();
}
