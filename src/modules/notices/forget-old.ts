import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { noticesIn } from "./tables.ts";

/** In days: a year and a month, so that last year's round can still be looked up. */
export const keptFor = 400;

/** Forgets duties that were done or lapsed long ago, and old news. Answers how many. */
export async function forgetOldNotices(cx: Context): Promise<number> {
	const before = new Date(cx.now.getTime() - keptFor * 86_400_000);
	const { numDeletedRows } = await noticesIn(cx.db)
		.deleteFrom("notices.notice")
		.where((row) =>
			row.or([
				row("settled_at", "<", before),
				sql<boolean>`lapses_on < ${before}::date`,
				row.and([
					row("kind", "=", "news"),
					row("raised_at", "<", before),
					sql<boolean>`(due_on is null or due_on < ${before}::date)`,
				]),
			]),
		)
		.executeTakeFirstOrThrow();
	return Number(numDeletedRows);
}
