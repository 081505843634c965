import { sql } from "kysely";
import { notHeld } from "#holds";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { forgetReceipts } from "#receipts";
import { dayOf } from "#territory";
import { eraseFiles } from "../papers/erase-apart.ts";
import { limits, subjectKind } from "../request.ts";
import { requestsIn } from "../tables.ts";

/** Forgets what was begun and never sent: without a code after a day, with one after a month. Answers how many. */
export async function forgetBegun(cx: Context): Promise<number> {
	const today = dayOf(cx.now);
	const rows = await requestsIn(cx.db)
		.selectFrom("requests.request")
		.select(["unit_id as unitId", "id"])
		.where("filed_on", "is", null)
		.where(notHeld(cx, subjectKind, "requests.request.id"))
		.where(
			sql<boolean>`begun_on < ${today}::date - case when kept then ${limits.begun}::int else 1 end`,
		)
		.limit(200)
		.execute();
	for (const { unitId, id } of rows)
		await inTransaction(cx, async (tx) => {
			await eraseFiles(tx, { unitId, id });
			await forgetReceipts(tx, { kind: subjectKind, subjectId: id });
			await requestsIn(tx.db)
				.deleteFrom("requests.request")
				.where("unit_id", "=", unitId)
				.where("id", "=", id)
				// Sent meanwhile.
				.where("filed_on", "is", null)
				.execute();
		});
	return rows.length;
}
