import type { Exact } from "#kernel/decimal.ts";

/**
 * We count with 40 digits and keep 30 decimals. A third and two thirds are then one again, and a score that lies
 * exactly on a half is rounded up as the law wants, not lost in the fortieth digit.
 */
export const settle = (value: Exact): Exact => value.toDecimalPlaces(30);
