import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Period } from "#surveys";
import { type Day, type Province, provincesAt } from "#territory";
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

/** What was told of offices in a quarter, added up by province as they lay when it was told: those that are told, and nobody else's. */
export async function provincesTold(
	cx: Context,
	{ period, toldOn }: QuarterTold,
): Promise<readonly ToldThere[]> {
	const { rows } = await sql<{ code: string; n: number; of: number }>`
		select province_code as code, in_time::integer as n, due::integer as of
		from complaints.told_there where period = ${period}
		order by province_code`.execute(cx.db);
	return named(await provincesAt(cx, toldOn), rows);
}

const named = <Row extends { readonly code: string }>(
	provinces: readonly Province[],
	rows: readonly Row[],
) => {
	const names = new Map(provinces.map(({ code, name }) => [code, name]));
	return rows.map((row) => ({ ...row, name: names.get(row.code) ?? row.code }));
};

/** The same office by office, by name, of one province. */
export async function officesToldIn(
	cx: Context,
	{ period, toldOn: day }: QuarterTold,
	province: string,
): Promise<readonly (ToldThere & { readonly regency: string })[]> {
	const { rows } = await sql<ToldThere & { regency: string }>`
		select unit.slug as code, unit.name, unit.regency_code as regency,
			case when figure.due is null then null else figure.in_time end as n, figure.due as of
		from complaints.figure as figure
		join units.directory as unit on unit.unit_id = figure.unit_id
			and unit.valid_from <= ${day}::date and (unit.valid_until is null or ${day}::date < unit.valid_until)
		where figure.period = ${period} and figure.kind = '' and unit.province_code = ${province}
		order by unit.name, unit.slug`.execute(cx.db);
	return rows;
}
