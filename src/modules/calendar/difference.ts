import type { DecreedDay } from "./decree.ts";

export interface Difference {
	/** Free in the new one, and not in the old one. */
	readonly added: readonly DecreedDay[];
	/** Free in the old one only. */
	readonly removed: readonly DecreedDay[];
}

/** What changes when one list of days takes the place of another. A day under another name is still the same day. */
export const differenceOf = (
	before: readonly DecreedDay[],
	after: readonly DecreedDay[],
): Difference => ({
	added: after.filter(({ day }) => !has(before, day)),
	removed: before.filter(({ day }) => !has(after, day)),
});

const has = (days: readonly DecreedDay[], day: string): boolean =>
	days.some((one) => one.day === day);
