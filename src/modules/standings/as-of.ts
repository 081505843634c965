import { type Day, dayOf, isDay, recordBegins } from "#territory";

/** The clock by which a day of the national table ends: Jakarta (WIB). Indonesia has no summer time. */
const zone = "+07:00";

/** The first moment after the day. What was told before it stood at the end of the day. */
export const endOf = (day: Day): Date => new Date(`${day}T24:00:00${zone}`);

/** The day on which a year's table is read unless another is asked for: its last, or today while it lasts. */
export const usualDay = (year: number, now: Date): Day => {
	const last = `${year}-12-31`;
	const today = dayOf(now);
	return last < today ? last : today;
};

export type DayProblem = "wrong-form" | "in-the-future" | "before-record";

/** Why no table can be read as of this text, or `null`. */
export function problemOfDay(text: string, now: Date): DayProblem | null {
	if (!isDay(text)) return "wrong-form";
	if (text > dayOf(now)) return "in-the-future";
	return text < recordBegins ? "before-record" : null;
}

/** Years that can have a table: from the beginning of our record to the current one. */
export const isYear = (text: string, now: Date): boolean =>
	/^\d{4}$/.test(text) &&
	text >= recordBegins.slice(0, 4) &&
	text <= dayOf(now).slice(0, 4);
