import { type Day, dayBefore } from "#territory";

/** Three months of a calendar year, 1 to 4. */
export interface Quarter {
	readonly year: number;
	readonly number: 1 | 2 | 3 | 4;
}

/** As addresses and the database write it: `2026-3`. Quarters compare as texts. */
export const quarterCode = ({ year, number }: Quarter): string =>
	`${year}-${number}`;

export function quarterNamed(code: string): Quarter | null {
	const [, year, number] = /^(\d{4})-([1-4])$/.exec(code) ?? [];
	// Years that every calendar here knows.
	return year && number && year >= "1900" && year <= "2200"
		? { year: Number(year), number: Number(number) as Quarter["number"] }
		: null;
}

export const quarterOf = (day: Day): Quarter => ({
	year: Number(day.slice(0, 4)),
	number: Math.ceil(Number(day.slice(5, 7)) / 3) as Quarter["number"],
});

export const firstDayOf = ({ year, number }: Quarter): Day =>
	`${year}-${String(number * 3 - 2).padStart(2, "0")}-01`;

export const lastDayOf = ({ year, number }: Quarter): Day =>
	dayBefore(
		number === 4
			? `${year + 1}-01-01`
			: firstDayOf({ year, number: next(number) }),
	);

const next = (number: number) => (number + 1) as Quarter["number"];

/** How far a quarter can be told on a day: up to its end, or up to this day while it runs; null before it began. */
export function toldOn(
	quarter: Quarter,
	today: Day,
): {
	readonly from: Day;
	readonly until: Day;
	readonly running: boolean;
} | null {
	const from = firstDayOf(quarter);
	const last = lastDayOf(quarter);
	if (today < from) return null;
	// The last day itself is not over before midnight.
	return today <= last
		? { from, until: today, running: true }
		: { from, until: last, running: false };
}

/** From the quarter of the first day to that of the last, the youngest first. */
export function quartersBetween(first: Day, last: Day): Quarter[] {
	const found: Quarter[] = [];
	for (
		let quarter = quarterOf(first);
		firstDayOf(quarter) <= last;
		quarter =
			quarter.number === 4
				? { year: quarter.year + 1, number: 1 }
				: { year: quarter.year, number: next(quarter.number) }
	)
		found.unshift(quarter);
	return found;
}
