import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { answeredByProvince } from "#surveys";
import type { SurveyTold } from "../told-indices.ts";

/**
 * Counts the offices of each province that somebody answered, of every quarter that was told and of which it is not kept: also of one that a
 * process of the version before told, which did not keep it.
 */
export async function addUpOffices(cx: Context): Promise<void> {
	const { rows: quarters } = await sql<SurveyTold>`
		select instrument, period, to_char(released_on, 'YYYY-MM-DD') as "toldOn"
		from equity.release
		where dimension = 'all' and period % 10 > 0 and not exists (
			select from equity.answered_there as there
			where there.instrument = release.instrument and there.period = release.period)`.execute(
		cx.db,
	);
	for (const { instrument, period, toldOn } of quarters) {
		const there = await answeredByProvince(cx, { instrument, period }, toldOn);
		await sql`
			insert into equity.answered_there (instrument, period, province, offices)
			select ${instrument}, ${period}, province, offices
			from unnest(
				${["", ...there.map(({ province }) => province)]}::text[],
				${[there.reduce((sum, { offices }) => sum + offices, 0), ...there.map(({ offices }) => offices)]}::integer[]
			) as there (province, offices)
			on conflict do nothing`.execute(cx.db);
	}
}
