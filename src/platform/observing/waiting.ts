import { type Expression, sql } from "kysely";
import type { Context } from "../context.ts";
import { openChains } from "../read-trail.ts";
import { platformIn } from "../tables.ts";

/** What waits somewhere. */
export interface Waiting {
	readonly count: number;
	/** Of these, what was tried in vain. */
	readonly failed: number;
	/** How long the oldest has waited, in seconds; 0 where nothing waits. */
	readonly oldest: number;
}

/** Columns that count the rows of a query as {@link Waiting}: since when each waits, and whether it was tried in vain. */
export const waitingColumns = (
	now: Date,
	since: Expression<Date | null>,
	failed: Expression<unknown>,
) => [
	sql<number>`count(*)::integer`.as("count"),
	sql<number>`(count(*) filter (where ${failed}))::integer`.as("failed"),
	sql<number>`coalesce(greatest(0, extract(epoch from ${now}::timestamptz - min(${since}))), 0)::float8`.as(
		"oldest",
	),
];

/** What was announced and not told yet. */
export const waitingAnnouncements = (cx: Context): Promise<Waiting> =>
	platformIn(cx.db)
		.selectFrom("platform.announcement")
		.select(waitingColumns(cx.now, sql`announced_at`, sql`attempts > 0`))
		.where("delivered_at", "is", null)
		.executeTakeFirstOrThrow();

/** Rows of the trail that are in no chain yet. Of the confidential chain nothing is told. */
export const waitingTrail = (cx: Context): Promise<Waiting> =>
	platformIn(cx.db)
		.selectFrom("platform.trail")
		.select(waitingColumns(cx.now, sql`at`, sql`false`))
		.where("place", "is", null)
		.where("chain", "in", openChains)
		.executeTakeFirstOrThrow();
