import { forgetReach } from "#channels";
import { settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { asDay, dayOf } from "#territory";
import { subjectKind } from "../complaint.ts";
import { complaintsIn } from "../tables.ts";
import { checkSubject } from "./ask-to-check.ts";

/**
 * Checks that nobody made until their last day end: nobody is asked any more, the page counts them, and the way by which
 * somebody was to hear is forgotten. Answers how many.
 */
export async function endLateChecks(cx: Context): Promise<number> {
	const late = await complaintsIn(cx.db)
		.selectFrom("complaints.drawn_closing")
		.select(["unit_id", "complaint_id", "number", asDay("due_on").as("dueOn")])
		.where("found", "is", null)
		.where("lapsed_on", "is", null)
		.where("due_on", "<", dayOf(cx.now))
		.orderBy("due_on")
		.limit(200)
		.execute();
	let ended = 0;
	for (const { unit_id: unitId, complaint_id: id, number } of late)
		ended += await inTransaction(cx, async (tx) => {
			const { numUpdatedRows } = await complaintsIn(tx.db)
				.updateTable("complaints.drawn_closing")
				.set({ lapsed_on: dayOf(tx.now) })
				.where("unit_id", "=", unitId)
				.where("complaint_id", "=", id)
				.where("number", "=", number)
				// Somebody looked in the meantime.
				.where("found", "is", null)
				.where("lapsed_on", "is", null)
				.executeTakeFirst();
			if (numUpdatedRows === 0n) return 0;
			await settle(tx, checkSubject(id));
			await forgetReach(tx, { unitId, kind: subjectKind, id });
			return 1;
		});
	return ended;
}
