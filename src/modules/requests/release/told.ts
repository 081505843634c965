import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { type Day, provincesAt } from "#territory";
import { byName, lyingIn, type Some, type WithinProvince } from "#units";

/** A quarter with the day on which it was told. */
interface Told {
	readonly period: number;
	readonly toldOn: Day;
}

/** The last quarter that had been told by the end of a day. */
export async function quarterTold(cx: Context, day: Day): Promise<Told | null> {
	const { rows } = await sql<Told>`
		select period, to_char(told_on, 'YYYY-MM-DD') as "toldOn" from requests.told_quarter
		where told_on <= ${day}::date order by period desc limit 1`.execute(cx.db);
	return rows[0] ?? null;
}

/** Requests that ended in time, of those with a promised last day. */
export interface InTimeThere {
	/** Code of a province, address of an office. */
	readonly code: string;
	readonly name: string;
	readonly n: number;
	readonly of: number;
}

/** What was told of a quarter by province, as offices lay when it was told, and of how many offices. */
export async function inTimeTold(
	cx: Context,
	{ period, toldOn }: Told,
): Promise<readonly (InTimeThere & { readonly offices: number })[]> {
	const { rows } = await sql<
		Omit<InTimeThere, "name"> & { readonly offices: number }
	>`
		select province_code as code, in_time::integer as n, ended::integer as of, coalesce(offices, 0)::integer as offices
		from requests.told_there where period = ${period}
		order by province_code`.execute(cx.db);
	const names = new Map(
		(await provincesAt(cx, toldOn)).map(({ code, name }) => [code, name]),
	);
	return rows.map((row) => ({ ...row, name: names.get(row.code) ?? row.code }));
}

/** The same of the offices of a place, by name. */
export async function officesInTime(
	cx: Context,
	{ period, toldOn }: Told,
	where: WithinProvince,
	some?: Some,
): Promise<readonly InTimeThere[]> {
	const { rows } = await sql<InTimeThere>`
		select unit.slug as code, unit.name, told.in_time as n, told.ended as of
		from units.directory as unit
		join requests.told on told.unit_id = unit.unit_id and told.period = ${period}
		where ${lyingIn("unit", where, toldOn)}
		${byName("unit", some)}`.execute(cx.db);
	return rows;
}
