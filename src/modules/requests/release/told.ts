import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";

/** The last quarter that had been told by the end of a day. */
export async function quarterTold(
	cx: Context,
	day: Day,
): Promise<{ readonly period: number; readonly toldOn: Day } | null> {
	const { rows } = await sql<{ period: number; toldOn: Day }>`
		select period, to_char(told_on, 'YYYY-MM-DD') as "toldOn" from requests.told_quarter
		where told_on <= ${day}::date order by period desc limit 1`.execute(cx.db);
	return rows[0] ?? null;
}

/** Requests that ended in time, of those with a promised last day. */
export interface InTimeThere {
	/** Code of a province, address of an office. */
	readonly code: string;
	readonly name: string;
	readonly regency: string;
	readonly n: number;
	readonly of: number;
}

/** What was told of a quarter: by province, or the offices of one province by name. */
export async function inTimeTold(
	cx: Context,
	period: number,
	day: Day,
	province: string | null,
): Promise<readonly InTimeThere[]> {
	const { rows } = await (province === null
		? sql<InTimeThere>`
			select unit.province_code as code, unit.province_name as name, '' as regency,
				sum(told.in_time)::integer as n, sum(told.ended)::integer as of
			from requests.told
			join units.directory as unit on unit.unit_id = told.unit_id
				and unit.valid_from <= ${day}::date and (unit.valid_until is null or ${day}::date < unit.valid_until)
			where told.period = ${period}
			group by unit.province_code, unit.province_name
			order by unit.province_code`
		: sql<InTimeThere>`
			select unit.slug as code, unit.name, unit.regency_code as regency,
				told.in_time as n, told.ended as of
			from requests.told
			join units.directory as unit on unit.unit_id = told.unit_id
				and unit.valid_from <= ${day}::date and (unit.valid_until is null or ${day}::date < unit.valid_until)
			where told.period = ${period} and unit.province_code = ${province}
			order by unit.name, unit.slug`
	).execute(cx.db);
	return rows;
}
