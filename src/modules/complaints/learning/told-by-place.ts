import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Period } from "#surveys";
import { type Day, provincesAt } from "#territory";
import { byName, lyingIn, type Some, type WithinProvince } from "#units";
import { complaintsIn } from "../tables.ts";
import { noughts } from "./release/place.ts";

/** A quarter with the day on which it was told to everybody. */
export interface QuarterTold {
	readonly period: Period;
	readonly toldOn: Day;
}

/** The last quarter that had been told by the end of a day. */
export async function lastQuarterTold(
	cx: Context,
	day: Day,
): Promise<QuarterTold | null> {
	const { rows } = await sql<QuarterTold>`
		select period, to_char(told_on, 'YYYY-MM-DD') as "toldOn" from complaints.told
		where told_on <= ${day}::date and period % 10 > 0
		order by period desc limit 1`.execute(cx.db);
	return rows[0] ?? null;
}

/** What was told of the nation in a quarter; `null` where it is hidden. */
export async function nationTold(cx: Context, period: Period) {
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.figure")
		.select(["in_time as n", "due as of"])
		.where("unit_id", "=", noughts)
		.where("period", "=", period)
		.where("kind", "=", "")
		.executeTakeFirst();
	return row ?? { n: null, of: null };
}

/** Answered in time, of those that were due. */
export interface ToldThere {
	/** Code of a province, address of an office. */
	readonly code: string;
	readonly name: string;
	readonly n: number | null;
	readonly of: number | null;
}

/**
 * What was told of offices in a quarter, added up by province as they lay when it was told: those that are told, and nobody else's. Beside
 * it how many offices have a row there, told or hidden.
 */
export async function provincesTold(
	cx: Context,
	{ period, toldOn }: QuarterTold,
): Promise<readonly (ToldThere & { readonly offices: number })[]> {
	const { rows } = await sql<
		Omit<ToldThere, "name"> & { readonly offices: number }
	>`
		select province_code as code, case when due > 0 then in_time::integer end as n,
			nullif(due, 0)::integer as of, coalesce(offices, 0)::integer as offices
		from complaints.told_there where period = ${period}
		order by province_code`.execute(cx.db);
	const names = new Map(
		(await provincesAt(cx, toldOn)).map(({ code, name }) => [code, name]),
	);
	return rows.map((row) => ({ ...row, name: names.get(row.code) ?? row.code }));
}

/** The same office by office, by name. */
export async function officesToldIn(
	cx: Context,
	{ period, toldOn }: QuarterTold,
	where: WithinProvince,
	some?: Some,
): Promise<readonly ToldThere[]> {
	const { rows } = await sql<ToldThere>`
		select unit.slug as code, unit.name,
			case when figure.due is null then null else figure.in_time end as n, figure.due as of
		from units.directory as unit
		join complaints.figure as figure
			on figure.unit_id = unit.unit_id and figure.period = ${period} and figure.kind = ''
		where ${lyingIn("unit", where, toldOn)}
		${byName("unit", some)}`.execute(cx.db);
	return rows;
}
