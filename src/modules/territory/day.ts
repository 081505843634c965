/** A day as the database and the law write it: `2024-10-21`. Days compare as texts. */
export type Day = string;

const FORM = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text names a day that the calendar has, and of a year in which anything of this house can have been. */
export const isDay = (text: string): boolean =>
	FORM.test(text) &&
	text >= "1000-01-01" &&
	new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

// Indonesia has no summer time, so a zone is a number of hours. Offices of the nation count by Jakarta.
const jakarta = 7 * 60 * 60 * 1000;

/** The day that a moment falls on in Jakarta. */
export function dayOf(moment: Date): Day {
	const number = Math.floor((moment.getTime() + jakarta) / wholeDay);
	if (number !== written.number)
		written = {
			number,
			day: new Date(number * wholeDay).toISOString().slice(0, 10),
		};
	return written.day;
}

const wholeDay = 24 * 60 * 60 * 1000;
/** Asked for with everything that is written, and most often of today: written out once. */
let written: { readonly number: number; readonly day: Day } = {
	number: Number.NaN,
	day: "",
};

/** The moment at which a day begins in Jakarta. */
export const beginningOf = (day: Day): Date =>
	new Date(Date.parse(`${day}T00:00:00Z`) - jakarta);

/** The day before: the last one of a span that ends on the day. */
export const dayBefore = (day: Day): Day =>
	new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 60 * 60 * 1000)
		.toISOString()
		.slice(0, 10);

/** The day after: the first one that is no longer within what ends on the day. */
export const dayAfter = (day: Day): Day =>
	new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000)
		.toISOString()
		.slice(0, 10);

/** So many calendar days later; earlier where it is less than none. */
export const daysAfter = (day: Day, days: number): Day =>
	new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000)
		.toISOString()
		.slice(0, 10);

/** From the first day up to, not including, the day it ends; `null` has no end. */
export interface Span {
	readonly from: Day;
	readonly until: Day | null;
}

export const includes = (span: Span, day: Day): boolean =>
	span.from <= day && (span.until === null || day < span.until);

/** The time that two spans share, or `null`. */
export const shared = (one: Span, other: Span): Span | null => {
	const from = later(one.from, other.from);
	const until = earlier(one.until, other.until);
	return until === null || from < until ? { from, until } : null;
};

const later = (one: Day, other: Day): Day => (one < other ? other : one);

const earlier = (one: Day | null, other: Day | null): Day | null => {
	if (one === null) return other;
	if (other === null) return one;
	return one < other ? one : other;
};
