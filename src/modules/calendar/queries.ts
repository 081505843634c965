import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day } from "#territory";
import {
	type Decree,
	type DecreedDay,
	type HolidayKind,
	isHolidayKind,
} from "./decree.ts";
import { calendarIn } from "./tables.ts";

/** A free day, and the decree that says so. */
export interface Holiday {
	readonly day: Day;
	readonly name: string;
	readonly kind: HolidayKind;
	/** Code of the province of a regional holiday. */
	readonly province: string | null;
	readonly decreeId: string;
}

/** Whose calendar, and as the law stood when. */
export interface Place {
	/** With the regional holidays of this province; without any when left out. */
	readonly province?: string | undefined;
	/** Decrees that were issued later are left out, and those that they replaced hold again. */
	readonly asOf?: Day | undefined;
}

/** The holidays from a day up to, and with, another, as the decrees in force have them; by date. */
export async function holidaysBetween(
	cx: Context,
	from: Day,
	until: Day,
	{ province, asOf }: Place = {},
): Promise<Holiday[]> {
	let rows = calendarIn(cx.db)
		.selectFrom("calendar.day as day")
		.innerJoin("calendar.decree as decree", "decree.id", "day.decree_id")
		.select([
			asDay("day.day").as("day"),
			"day.name",
			"day.kind",
			"day.province_code as province",
			"decree.id as decreeId",
		])
		.where(sql<boolean>`day.day between ${from}::date and ${until}::date`)
		.where(inForce(asOf))
		.orderBy("day.day")
		.orderBy("day.kind", "desc")
		.orderBy("day.name");
	rows =
		province === undefined
			? rows.where("day.province_code", "is", null)
			: rows.where((day) =>
					day.or([
						day("day.province_code", "is", null),
						day("day.province_code", "=", province),
					]),
				);
	return (await rows.execute()).flatMap(({ kind, ...row }) =>
		isHolidayKind(kind) ? [{ ...row, kind }] : [],
	);
}

/** The years for which a decree of the nation is in force: of all others nothing is known. */
export async function knownYears(
	cx: Context,
	asOf?: Day,
): Promise<ReadonlySet<number>> {
	const rows = await calendarIn(cx.db)
		.selectFrom("calendar.decree as decree")
		.select("decree.year")
		.distinct()
		.where("decree.province_code", "is", null)
		.where(inForce(asOf))
		.execute();
	return new Set(rows.map(({ year }) => year));
}

/** Published, and no published decree took its place; both by the day, where one is given. */
const inForce = (asOf?: Day) =>
	asOf === undefined
		? sql<boolean>`decree.published_at is not null and not exists (
				select from calendar.decree as later
				where later.replaces = decree.id and later.published_at is not null
			)`
		: sql<boolean>`decree.published_at is not null and decree.issued_on <= ${asOf}::date and not exists (
				select from calendar.decree as later
				where later.replaces = decree.id
				and later.published_at is not null
				and later.issued_on <= ${asOf}::date
			)`;

/** All decrees with their days, also drafts and those that were replaced: youngest year first, then oldest issue first. */
export async function allDecrees(cx: Context): Promise<Decree[]> {
	const rows = await decrees(cx)
		.orderBy("decree.year", "desc")
		.orderBy(sql`decree.province_code nulls first`)
		.orderBy("decree.issued_on")
		.orderBy("decree.id")
		.execute();
	const days = await daysOf(
		cx,
		rows.map(({ id }) => id),
	);
	return rows.map((row) => asDecree(row, days.get(row.id)));
}

export async function decreeById(
	cx: Context,
	id: string,
): Promise<Decree | null> {
	const row = await decrees(cx).where("decree.id", "=", id).executeTakeFirst();
	if (!row) return null;
	return asDecree(row, (await daysOf(cx, [id])).get(id));
}

const decrees = (cx: Context) =>
	calendarIn(cx.db)
		.selectFrom("calendar.decree as decree")
		.leftJoin("calendar.decree as later", (join) =>
			join
				.onRef("later.replaces", "=", "decree.id")
				.on("later.published_at", "is not", null),
		)
		.select([
			"decree.id",
			"decree.number",
			"decree.title",
			"decree.year",
			"decree.province_code as province",
			asDay("decree.issued_on").as("issuedOn"),
			"decree.issued_by as issuedBy",
			"decree.source",
			"decree.replaces",
			"decree.shipped",
			"decree.published_at as publishedAt",
			"decree.verified_by as verifiedBy",
			asDayOrNull("decree.verified_on").as("verifiedOn"),
			"later.id as laterId",
			asDayOrNull("later.issued_on").as("laterFrom"),
		]);

type Row = Awaited<ReturnType<ReturnType<typeof decrees>["execute"]>>[number];

const asDecree = (
	{ verifiedBy, verifiedOn, laterId, laterFrom, ...row }: Row,
	days: readonly DecreedDay[] = [],
): Decree => ({
	...row,
	days,
	verified:
		verifiedBy !== null && verifiedOn !== null
			? { by: verifiedBy, on: verifiedOn }
			: null,
	replacedBy:
		laterId !== null && laterFrom !== null
			? { id: laterId, from: laterFrom }
			: null,
});

async function daysOf(
	cx: Context,
	ids: readonly string[],
): Promise<ReadonlyMap<string, readonly DecreedDay[]>> {
	const rows = await calendarIn(cx.db)
		.selectFrom("calendar.day")
		.select(["decree_id", asDay("day").as("day"), "kind", "name"])
		.where(sql<boolean>`decree_id = any(${[...ids]}::text[])`)
		.orderBy("day")
		.orderBy("kind", "desc")
		.orderBy("name")
		.execute();
	const known = rows.flatMap(({ decree_id, kind, ...row }) =>
		isHolidayKind(kind) ? [{ id: decree_id, day: { ...row, kind } }] : [],
	);
	return new Map(
		[...Map.groupBy(known, ({ id }) => id)].map(([id, rows]) => [
			id,
			rows.map(({ day }) => day),
		]),
	);
}
