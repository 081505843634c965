import { Decimal } from "decimal.js";

/**
 * Scores and indices are exact decimals, never floats: 40 significant digits while we count,
 * half up when we show (as the published indices do).
 */
export const Exact = Decimal.clone({
	precision: 40,
	rounding: Decimal.ROUND_HALF_UP,
});
export type Exact = InstanceType<typeof Exact>;

export const exact = (value: string | number | Exact): Exact =>
	new Exact(value);

/** Rounded half up to so many decimals, zeros kept: `fixed(exact('87.5'), 2)` is `"87.50"`. */
export const fixed = (value: Exact, decimals: number): string =>
	value.toFixed(decimals, Decimal.ROUND_HALF_UP);

/** As few digits as say it exactly; never exponential. */
export const plain = (value: Exact): string => value.toFixed();

export const sum = (values: readonly Exact[]): Exact =>
	values.reduce((total, value) => total.plus(value), exact(0));
