import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { type Day, provincesAt } from "#territory";

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

/** What was told of a quarter: by province as offices lay when it was told, or the offices of one province by name. */
export async function inTimeTold(
	cx: Context,
	{ period, toldOn }: { readonly period: number; readonly toldOn: Day },
	province: string | null,
): Promise<readonly InTimeThere[]> {
	if (province === null) {
		const { rows } = await sql<Omit<InTimeThere, "name">>`
			select province_code as code, '' as regency, in_time::integer as n, ended::integer as of
			from requests.told_there where period = ${period}
			order by province_code`.execute(cx.db);
		const names = new Map(
			(await provincesAt(cx, toldOn)).map(({ code, name }) => [code, name]),
		);
		return rows.map((row) => ({
			...row,
			name: names.get(row.code) ?? row.code,
		}));
	}
	const { rows } = await sql<InTimeThere>`
		select unit.slug as code, unit.name, unit.regency_code as regency,
			told.in_time as n, told.ended as of
		from requests.told
		join units.directory as unit on unit.unit_id = told.unit_id
			and unit.valid_from <= ${toldOn}::date and (unit.valid_until is null or ${toldOn}::date < unit.valid_until)
		where told.period = ${period} and unit.province_code = ${province}
		order by unit.name, unit.slug`.execute(cx.db);
	return rows;
}
