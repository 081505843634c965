import { sql } from "kysely";
import type { Context } from "#platform/context.ts";

/**
 * In milliseconds: for how long the oldest transaction beside this one has been under way; 0 where there is none, as always in
 * the embedded database, which has one connection. What it writes bears a date of its beginning, and is seen when it commits.
 */
export async function longestUnderWay(cx: Context): Promise<number> {
	const { rows } = await sql<{ longest: number }>`
		select coalesce(extract(epoch from max(clock_timestamp() - xact_start)) * 1000, 0)::float8 as longest
		from pg_stat_activity
		where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`.execute(
		cx.db,
	);
	return rows[0]?.longest ?? 0;
}

/**
 * In milliseconds. A deed takes its time of the clock before its transaction begins, and may wait for one until then.
 */
const leeway = 60_000;

/**
 * From when a harvester asks the next time, so that it misses nothing: before all that was under way while it read its first
 * page. Some records come twice.
 */
export const dateOfAnswer = (
	now: Date,
	underWay: number,
	ofFirstPage: Date | null,
): Date => {
	const date = now.getTime() - underWay - leeway;
	return new Date(Math.min(date, ofFirstPage?.getTime() ?? date));
};
