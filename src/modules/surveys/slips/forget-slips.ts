import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";

/** Deletes slips that are no longer good; how many of a survey they were is kept. Answers how many. */
export async function forgetSlips(cx: Context): Promise<number> {
	const { rows } = await sql<{ slips: number }>`
		with gone as (
			delete from surveys.slip where expires_on <= ${dayOf(cx.now)}::date
			returning unit_id, instrument
		), counted as (
			select unit_id, instrument, count(*)::int as slips from gone group by unit_id, instrument
		), kept as (
			insert into surveys.slips_expired as expired (unit_id, instrument, slips)
			select unit_id, instrument, slips from counted
			on conflict (unit_id, instrument) do update set slips = expired.slips + excluded.slips
		)
		select slips from counted
	`.execute(cx.db);
	return rows.reduce((all, { slips }) => all + slips, 0);
}
