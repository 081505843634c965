import { weekdayOf } from "#kernel/working-days.ts";
import { type Day, daysAfter } from "#territory";

/** Whether the office is open: by its weekdays and by the holidays of the calendar. */
export type IsOpen = (day: Day) => boolean;

export const openBy = (
	openDays: readonly number[],
	isFree: (day: Day) => boolean,
): IsOpen => {
	const days = openDays.length > 0 ? openDays : [1, 2, 3, 4, 5];
	return (day) => days.includes(weekdayOf(day) || 7) && !isFree(day);
};

/** The first open day from this one on. A calendar that leaves none within a month is not believed. */
export function openDayFrom(day: Day, isOpen: IsOpen): Day {
	for (let n = 0; n < 31; n += 1)
		if (isOpen(daysAfter(day, n))) return daysAfter(day, n);
	return day;
}

/** The last day of a loan: nobody is asked to bring something back to a closed door. */
export const dueDay = (from: Day, loanDays: number, isOpen: IsOpen): Day =>
	openDayFrom(daysAfter(from, loanDays), isOpen);

/** The n-th open day after this one. */
export function openDaysAfter(from: Day, n: number, isOpen: IsOpen): Day {
	let day = from;
	for (let left = n; left > 0; left -= 1)
		day = openDayFrom(daysAfter(day, 1), isOpen);
	return day;
}
