import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { noticesIn } from "./tables.ts";

/** Which of these subjects have a duty that nobody did yet, or news with a day of its own. */
export async function subjectsTold(
	cx: Context,
	kind: string,
	ids: readonly string[],
): Promise<ReadonlySet<string>> {
	const rows = await noticesIn(cx.db)
		.selectFrom("notices.notice")
		.select("subject_id")
		.distinct()
		.where("subject_kind", "=", kind)
		.where("subject_id", "=", sql<string>`any(${[...ids]}::text[])`)
		.where((row) =>
			row.or([
				row.and([row("kind", "=", "duty"), row("settled_at", "is", null)]),
				row.and([row("kind", "=", "news"), row("due_on", "is not", null)]),
			]),
		)
		.execute();
	return new Set(rows.map(({ subject_id }) => subject_id));
}
