import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { kept } from "#platform/database/prompt-client.ts";
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
	const byDay = new Map(
		[...Map.groupBy(decreed, ({ day }) => day)].map(([day, days]) => [
			day,
			freeBy(days),
		]),
	);
	// Asked for every day of every clock.
	const decreedIn = (day: Day): boolean => known.has(yearOf(day));
	return {
		on: (day) => {
			const free = byDay.get(day) ?? none;
			return decreedIn(day) ? free : [...free, ...freeByDate(day)];
		},
		decreed: decreedIn,
	};
}

const none: readonly FreeDay[] = [];

/**
 * The free days of the nation, or of a province with its own holidays, as the decrees in force have them. Kept between
 * questions: a published decree never changes, so as long as the same ones are published, so are the days.
 */
export async function freeDaysFor(
	cx: Context,
	{ province }: Pick<Place, "province"> = {},
): Promise<FreeDays> {
	const key = `${await publishedIds(cx)} ${province ?? ""}`;
	const before = known.get(key);
	if (before) return before;
	const holidays = await holidaysBetween(
		cx,
		`${years.first}-01-01`,
		`${years.last}-12-31`,
		{ province },
	);
	const days = freeDaysOf(holidays, await knownYears(cx));
	if (known.size >= mostKept) known.clear();
	known.set(key, days);
	return days;
}

/** By the decrees that are published and the province. */
const known = new Map<string, FreeDays>();
/** All provinces, and some more while a decree is being published. */
const mostKept = 100;

async function publishedIds(cx: Context): Promise<string> {
	const { rows } = await sql<{
		id: string;
	}>`${sql.raw(kept)} select id from calendar.decree where published_at is not null order by id`.execute(
		cx.db,
	);
	return rows.map(({ id }) => id).join(" ");
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
