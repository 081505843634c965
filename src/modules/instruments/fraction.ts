import { type Exact, exact } from "#kernel/decimal.ts";

/** A number without any rounding, in lowest terms; the denominator is positive. */
export interface Fraction {
	readonly over: bigint;
	readonly under: bigint;
}

/** @throws RangeError when `under` is zero. */
export function fraction(over: bigint, under = 1n): Fraction {
	if (under === 0n) throw new RangeError("A fraction of nothing.");
	const common = greatestCommonDivisor(over, under) * (under < 0n ? -1n : 1n);
	return { over: over / common, under: under / common };
}

/** A finite decimal as a fraction: `"0.35"` is 7/20. */
export function fractionOf(decimal: string | number | Exact): Fraction {
	const value = exact(decimal);
	const places = value.decimalPlaces();
	const digits = value.toFixed(places).replace(".", "");
	return fraction(BigInt(digits), 10n ** BigInt(places));
}

export const times = (a: Fraction, b: Fraction): Fraction =>
	fraction(a.over * b.over, a.under * b.under);

export const dividedBy = (a: Fraction, b: Fraction): Fraction =>
	fraction(a.over * b.under, a.under * b.over);

export const plus = (a: Fraction, b: Fraction): Fraction =>
	fraction(a.over * b.under + b.over * a.under, a.under * b.under);

export const isMore = (a: Fraction, b: Fraction): boolean =>
	a.over * b.under > b.over * a.under;

/** The smallest whole that every denominator divides. */
export const commonDenominator = (fractions: readonly Fraction[]): bigint =>
	fractions.reduce(
		(common, { under }) =>
			(common / greatestCommonDivisor(common, under)) * under,
		1n,
	);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
	let [large, small] = [a < 0n ? -a : a, b < 0n ? -b : b];
	while (small > 0n) [large, small] = [small, large % small];
	return large;
}
