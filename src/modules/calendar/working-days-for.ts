import {
	addWorkingDays,
	type Counted,
	type IsHoliday,
	workingDaysBetween,
} from "#kernel/working-days.ts";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import { yearOf, years } from "./decree.ts";
import { holidaysBetween, knownYears, type Place } from "./queries.ts";

/** The working days of a place: asked for once, then counted without asking again. */
export interface WorkingDays {
	readonly isHoliday: IsHoliday;
	/** The n-th working day after the day; see `addWorkingDays`. */
	readonly add: (from: Day, n: number) => Counted<Day>;
	/** Working days after one day, up to and with the other. */
	readonly between: (from: Day, until: Day) => Counted<number>;
}

/**
 * The working days of the nation, or of a province with its own holidays. Joint leave counts as a holiday:
 * offices are closed. A count into a year without any decree is answered with from where on nobody knows.
 */
export async function workingDaysFor(
	cx: Context,
	place: Place = {},
): Promise<WorkingDays> {
	const known = await knownYears(cx, place.asOf);
	const holidays = await holidaysBetween(
		cx,
		`${years.first}-01-01`,
		`${years.last}-12-31`,
		place,
	);
	const free = new Set(holidays.map(({ day }) => day));
	const isHoliday: IsHoliday = (day) =>
		known.has(yearOf(day)) ? free.has(day) : null;
	return {
		isHoliday,
		add: (from, n) => addWorkingDays(from, n, isHoliday),
		between: (from, until) => workingDaysBetween(from, until, isHoliday),
	};
}
