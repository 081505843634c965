import type { Dimension, Period } from "#surveys";

/** What everybody may read of what a group told, at a place in a quarter or a year. */
export interface Voice {
	readonly dimension: Dimension;
	readonly period: Period;
	/** Code; `null` is the nation. */
	readonly province: string | null;
	readonly group: string;
	/** Complaints of those who named themselves so; `null` where they are hidden. Never fewer than ten. */
	readonly n: number | null;
	/** Answered or overdue, and how many of them in time; `null` together, where it would let the share of few be worked out. */
	readonly due: number | null;
	readonly inTime: number | null;
	/** Working days to the answer; half a day is rounded up. */
	readonly medianDays: number | null;
}
