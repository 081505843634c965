/**
 * Counting working days: Monday to Friday, holidays left out. Days are written as the law writes them,
 * `2026-03-20`, and compare as texts. What nobody has decreed is not guessed: the answer says from where
 * on it is not known.
 */

/** Whether a day that is no weekend is a holiday; `null` where no decree says anything about its year. */
export type IsHoliday = (day: string) => boolean | null;

export type Counted<Value> =
	| { readonly known: true; readonly value: Value }
	/** The first working-week day that could not be judged. */
	| { readonly known: false; readonly unknownFrom: string };

/** One day of a walk, with what was said of it. */
export type Walked<Judgement> = Judgement & { readonly day: string };

/** The days that a walk came by, the last one counted; or the first one that nobody could judge. */
export type Walk<Judgement> =
	| { readonly known: true; readonly days: readonly Walked<Judgement>[] }
	| { readonly known: false; readonly unknownFrom: string };

/**
 * Goes on from a day, which itself is not counted, until n days have counted; less than zero goes back. Every day on
 * the way is judged once, in order; `null` is a day that nobody can judge. `longest` is how many days in a row may
 * count for nothing before the calendar is held to be wrong.
 */
export function walkDays<Judgement extends { readonly counts: boolean }>(
	from: string,
	n: number,
	judge: (day: string) => Judgement | null,
	longest = longestPause,
): Walk<Judgement> {
	if (!Number.isSafeInteger(n)) throw new RangeError(`not a count: ${n}`);
	const step = n < 0 ? -1 : 1;
	const days: Walked<Judgement>[] = [];
	let day = from;
	let left = Math.abs(n);
	let idle = 0;
	while (left > 0) {
		day = shifted(day, step);
		const judged = judge(day);
		if (judged === null) return { known: false, unknownFrom: day };
		days.push({ ...judged, day });
		if (judged.counts) left -= 1;
		idle = judged.counts ? 0 : idle + 1;
		if (idle > longest)
			throw new RangeError(`nobody works for a year around ${day}`);
	}
	return { known: true, days };
}

/**
 * The n-th working day after the day, which itself is not counted: a clock of three days that starts on
 * a Monday ends on Thursday. Zero is the day itself, also when nobody works on it; less than zero counts
 * back.
 */
export function addWorkingDays(
	from: string,
	n: number,
	isHoliday: IsHoliday,
): Counted<string> {
	const walk = walkDays(from, n, (day) => {
		const counts = isWorkingDay(day, isHoliday);
		return counts === null ? null : { counts };
	});
	return walk.known
		? { known: true, value: walk.days.at(-1)?.day ?? from }
		: walk;
}

/**
 * How many working days lie after `from`, up to and with `until`; below zero when `until` is earlier.
 * So `addWorkingDays(from, n)` is always n working days away.
 */
export function workingDaysBetween(
	from: string,
	until: string,
	isHoliday: IsHoliday,
): Counted<number> {
	if (until < from) {
		const back = workingDaysBetween(until, from, isHoliday);
		return back.known ? { known: true, value: 0 - back.value } : back;
	}
	let count = 0;
	for (let day = shifted(from, 1); day <= until; day = shifted(day, 1)) {
		const works = isWorkingDay(day, isHoliday);
		if (works === null) return { known: false, unknownFrom: day };
		if (works) count += 1;
	}
	return { known: true, value: count };
}

/** Whether offices work on the day; `null` where nobody can say. A weekend is one in any year. */
export function isWorkingDay(
	day: string,
	isHoliday: IsHoliday,
): boolean | null {
	if (isWeekend(day)) return false;
	const holiday = isHoliday(day);
	return holiday === null ? null : !holiday;
}

/** Saturday and Sunday. */
export const isWeekend = (day: string): boolean => weekdayOf(day) % 6 === 0;

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: string): number =>
	new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay();

/** More days than any calendar leaves without work: beyond them the calendar is wrong, not the question. */
const longestPause = 366;

const shifted = (day: string, by: number): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000)
		.toISOString()
		.slice(0, 10);
