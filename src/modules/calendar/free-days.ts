import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import { type DecreedDay, yearOf, years } from "./decree.ts";
import { fixedHolidayOn } from "./fixed-holidays.ts";
import { holidaysBetween, knownYears, type Place } from "./queries.ts";
import { shippedDecrees } from "./shipped-decrees.ts";

/** Why a day is free, apart from weekends. */
export interface FreeDay {
	readonly kind: DecreedDay["kind"];
	/** Two feasts of one day are one name: "Nyepi, Idulfitri". */
	readonly name: string;
}

/**
 * The free days of a place, asked for once. Unlike `WorkingDays` they go on past the last decree: by the holidays
 * that fall on the same date each year, and say so.
 */
export interface FreeDays {
	/** What is free on a day, the strongest first: national, then joint leave, then regional. */
	readonly on: (day: Day) => readonly FreeDay[];
	/** Whether a decree lists the holidays of the day's year. */
	readonly decreed: (day: Day) => boolean;
}

/** The free days that lists of decreed days and of years with a decree make. */
export function freeDaysOf(
	decreed: readonly DecreedDay[],
	known: ReadonlySet<number>,
): FreeDays {
	const byDay = Map.groupBy(decreed, ({ day }) => day);
	return {
		on: (day) => [
			...freeBy(byDay.get(day) ?? []),
			...(known.has(yearOf(day)) ? [] : freeByDate(day)),
		],
		decreed: (day) => known.has(yearOf(day)),
	};
}

/** The free days of the nation, or of a province with its own holidays, as the database has them. */
export async function freeDaysFor(
	cx: Context,
	place: Place = {},
): Promise<FreeDays> {
	const holidays = await holidaysBetween(
		cx,
		`${years.first}-01-01`,
		`${years.last}-12-31`,
		place,
	);
	return freeDaysOf(holidays, await knownYears(cx, place.asOf));
}

/** The same from the decrees that come with the program, without a database. No decree of a province comes with it. */
export function shippedFreeDays(): FreeDays {
	const shipped = shippedDecrees();
	const inForce = shipped.filter(
		({ id }) => !shipped.some(({ replaces }) => replaces === id),
	);
	return freeDaysOf(
		inForce.flatMap(({ days }) => days),
		new Set(inForce.map(({ year }) => year)),
	);
}

const kinds = ["libur-nasional", "cuti-bersama", "libur-daerah"] as const;

const freeBy = (days: readonly DecreedDay[]): FreeDay[] =>
	kinds.flatMap((kind) => {
		const names = days.filter((day) => day.kind === kind);
		return names.length > 0
			? [{ kind, name: names.map(({ name }) => name).join(", ") }]
			: [];
	});

function freeByDate(day: Day): FreeDay[] {
	const name = fixedHolidayOn(day);
	return name === null ? [] : [{ kind: "libur-nasional", name }];
}
