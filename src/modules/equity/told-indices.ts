import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import { noUnit } from "./store.ts";
import { equityIn } from "./tables.ts";

/** A survey with the last quarter of it that had been told by a day. */
export interface SurveyTold {
	readonly instrument: string;
	readonly period: number;
	readonly toldOn: Day;
}

/** Of each survey the last quarter that had been told by the end of a day. */
export async function surveysTold(
	cx: Context,
	day: Day,
): Promise<readonly SurveyTold[]> {
	const { rows } = await sql<SurveyTold>`
		select distinct on (instrument) instrument, period,
			to_char(released_on, 'YYYY-MM-DD') as "toldOn"
		from equity.release
		where dimension = 'all' and released_on <= ${day}::date and period % 10 > 0
		order by instrument, period desc`.execute(cx.db);
	return rows;
}

/** The index of everybody at a place; `null` where it is hidden. */
export interface IndexTold {
	/** Code of a province, empty of the nation. */
	readonly code: string;
	readonly n: number | null;
	/** Exact decimal on the scale of the instrument. */
	readonly index: string | null;
}

/** What was told of the nation and of each province in a quarter. */
export async function indicesTold(
	cx: Context,
	{ instrument, period }: SurveyTold,
): Promise<readonly IndexTold[]> {
	const { rows } = await sql<IndexTold>`
		select province as code, n::integer as n, index::text as index from equity.cell
		where unit_id = ${noUnit} and instrument = ${instrument} and dimension = 'all' and period = ${period}
		order by province`.execute(cx.db);
	return rows;
}

/**
 * How many offices of a province somebody answered in a quarter, as they lay when it was told. `null` where that was not added up yet: the
 * version before told the quarter.
 */
export async function officesAnsweredTold(
	cx: Context,
	{ instrument, period }: SurveyTold,
	province: string,
): Promise<number | null> {
	const rows = await equityIn(cx.db)
		.selectFrom("equity.answered_there")
		.select(["province", "offices"])
		.where("instrument", "=", instrument)
		.where("period", "=", period)
		// The nation has a row of every quarter that was added up.
		.where("province", "in", ["", province])
		.execute();
	if (rows.length === 0) return null;
	return rows.find((row) => row.province === province)?.offices ?? 0;
}

/** Offices of a province that somebody with a need can manage, of those of which something is on record. */
export interface ManagedThere {
	/** Code of the province. */
	readonly code: string;
	readonly n: number;
	readonly of: number;
}

/** The last look at the offices by the end of a day, by province; `null` before the first. */
export async function managedTold(
	cx: Context,
	day: Day,
	need: string,
): Promise<{ lookedOn: Day; provinces: readonly ManagedThere[] } | null> {
	const { rows } = await sql<ManagedThere & { lookedOn: Day }>`
		select province as code, usable as n, on_record as of,
			to_char(looked_on, 'YYYY-MM-DD') as "lookedOn"
		from equity.availability
		where need = ${need} and period = (
			select max(period) from equity.availability where looked_on <= ${day}::date)
		order by province`.execute(cx.db);
	const [first] = rows;
	return first ? { lookedOn: first.lookedOn, provinces: rows } : null;
}
