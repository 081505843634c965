import type { Context } from "#platform/context.ts";
import type { Subject } from "./notice.ts";
import { noticesIn } from "./tables.ts";

/** What became of it: `read` stays, because somebody knows it already. */
export type TakenBack = "taken-back" | "read" | "not-there";

/**
 * Takes news about a subject out of every inbox, as long as nobody marked it read. Of news no mail
 * goes out while it may be taken back (see `mail_from`), so nothing of it is left. Whoever reads at the same moment is waited for.
 */
export async function takeBackNews(
	tx: Context,
	subject: Subject,
): Promise<TakenBack> {
	const db = noticesIn(tx.db);
	const told = await db
		.selectFrom("notices.notice")
		.select("id")
		.where("kind", "=", "news")
		.where("subject_kind", "=", subject.kind)
		.where("subject_id", "=", subject.id)
		.forUpdate()
		.execute();
	if (told.length === 0) return "not-there";
	const ids = told.map(({ id }) => id);
	const seen = await db
		.selectFrom("notices.seen")
		.select("notice_id")
		.where("notice_id", "in", ids)
		.limit(1)
		.execute();
	if (seen.length > 0) return "read";
	await db.deleteFrom("notices.notice").where("id", "in", ids).execute();
	return "taken-back";
}
