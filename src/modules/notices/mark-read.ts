import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { meantFor } from "./meant-for.ts";
import { unread } from "./queries.ts";
import { noticesIn } from "./tables.ts";

/** One news, or all that there was at a moment: what came since stays unread. */
export type Read = { readonly id: string } | { readonly until: Date };

/** Marks news read for the actor; answers how many. Duties cannot be: they wait until they are done. */
export async function markRead(cx: Context, read: Read): Promise<number> {
	const { actor, now } = cx;
	if (actor.id === null) return 0;
	const personId = actor.id;
	const { numInsertedOrUpdatedRows } = await noticesIn(cx.db)
		.insertInto("notices.seen")
		.columns(["person_id", "notice_id", "seen_at"])
		.expression((query) =>
			query
				.selectFrom("notices.notice as notice")
				.select([
					sql<string>`${personId}::uuid`.as("person_id"),
					"notice.id as notice_id",
					sql<Date>`${now}::timestamptz`.as("seen_at"),
				])
				.where(meantFor(actor))
				.where("notice.kind", "=", "news")
				.where((row) =>
					"id" in read
						? row("notice.id", "=", read.id)
						: row.and([row("notice.raised_at", "<=", read.until), unread(cx)]),
				),
		)
		.onConflict((conflict) =>
			conflict
				.columns(["person_id", "notice_id"])
				.doUpdateSet({ seen_at: now }),
		)
		.executeTakeFirstOrThrow();
	return Number(numInsertedOrUpdatedRows ?? 0);
}
