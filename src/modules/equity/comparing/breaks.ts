import type { Break, Period } from "#surveys";

/** A quarter from which on a survey cannot be held against the quarters before it. */
export interface BreakAt {
	readonly period: Period;
	readonly what: Break;
}

/**
 * What lies between two quarters of a place: the last break after the one and up to the other. A quarter in which nobody answered
 * there breaks the series all the same.
 */
export const breakBetween = (
	breaks: readonly BreakAt[],
	before: Period,
	period: Period,
): BreakAt | null =>
	breaks.findLast((each) => before < each.period && each.period <= period) ??
	null;
