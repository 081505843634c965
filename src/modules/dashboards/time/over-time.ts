import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import {
	type Asked,
	type Counted,
	type MeasureCode,
	noRows,
	type Reading,
	type When,
} from "../measure.ts";
import { readers } from "../measures.ts";

/** A measure as it stood once. */
export interface Moment {
	readonly when: When;
	readonly total: Counted;
	/** Another round began since the moment before: the two are not of the same thing. */
	readonly broken: boolean;
}

/** More columns do not fit on a telephone. */
export const mostMoments = 8;

/** The day itself, and before it the last days of quarters, the earliest first. */
export function daysUntil(day: Day, count: number = mostMoments): Day[] {
	const [year = 0, month = 1] = day.split("-").map(Number);
	const quarter = year * 4 + Math.floor((month - 1) / 3);
	const ends = Array.from({ length: count }, (_, back) =>
		lastDayOf(quarter - back),
	).filter((end) => end < day);
	return [day, ...ends].slice(0, count).toReversed();
}

const lastDayOf = (quarter: number): Day => {
	const [year, nth] = [Math.floor(quarter / 4), quarter % 4];
	return `${year}-${["03-31", "06-30", "09-30", "12-31"][nth]}`;
};

/**
 * What was known of a measure at the ends of the last quarters and on the day that is asked for. Of a figure that is told
 * by quarter each quarter stands once, as it was told last by then; moments at which nothing was known yet are left out
 * where they come before all others.
 */
export async function overTime(
	cx: Context,
	code: MeasureCode,
	asked: Asked,
): Promise<Moment[]> {
	const read = (day: Day, part: string | null) =>
		readers[code](cx, { ...asked, day, part, some: noRows });
	const days = daysUntil(asked.day);
	const now = await read(asked.day, asked.part);
	const part = now.part?.code ?? asked.part;
	const readings: Reading[] = [];
	for (const day of days.slice(0, -1)) {
		const reading = await read(day, part);
		// Where this part was not told by then another may be answered.
		if ((reading.part?.code ?? part) === part) readings.push(reading);
	}
	return momentsOf([...readings, now]);
}

/** Readings of one measure, the earliest first. */
export function momentsOf(readings: readonly Reading[]): Moment[] {
	const known = readings.filter(
		(one, i): one is Reading & { when: When } =>
			one.when !== null && !isSame(one.when, readings[i + 1]?.when ?? null),
	);
	const first = known.findIndex(({ total }) => total.value !== null);
	return known
		.slice(Math.max(first, 0))
		.map(({ when, total, behind }, i, all) => ({
			when,
			total,
			broken: i > 0 && all[i - 1]?.behind !== behind,
		}));
}

const isSame = (one: When, other: When | null): boolean =>
	one.kind === "quarter"
		? other?.kind === "quarter" && one.period === other.period
		: other?.kind === "day" && one.day === other.day;
