import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { type Complaint, type Key, subjectKind } from "../complaint.ts";
import { chainOf } from "../handling/leave-deed.ts";
import { problemOfWords, type WordsReason } from "../handling/read-words.ts";
import { note } from "../history.ts";
import { mayHandle } from "../policy.ts";
import { lockComplaint } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { whyNotPublic } from "./published.ts";
import { takeBack } from "./tell-programs.ts";

/** Takes a copy down, and says why: the person reads it. It is not shown again. Twice is once. */
export const takeDown = (
	cx: Context,
	key: Key,
	words: string,
): Promise<Result<null, Refusal<"not-found" | WordsReason>>> =>
	inTransaction<Result<null, Refusal<"not-found" | WordsReason>>>(
		cx,
		async (tx) => {
			const complaint = await lockComplaint(tx, key);
			if (!complaint || !mayHandle(tx.actor, complaint).may)
				return refused("not-found");
			const why = problemOfWords(words);
			if (why) return refused(why);
			await hide(tx, complaint, words.trim());
			return ok(null);
		},
	);

/** After a deed: what may be shown no more goes with the deed, in its transaction. */
export async function hideCopyOf(
	tx: Context,
	complaint: Complaint,
): Promise<void> {
	if (whyNotPublic(complaint) !== null) await hide(tx, complaint);
}

async function hide(
	tx: Context,
	complaint: Complaint,
	words: string | null = null,
): Promise<void> {
	const copy = await complaintsIn(tx.db)
		.updateTable("complaints.published")
		.set({ withdrawn_on: dayOf(tx.now) })
		.where("unit_id", "=", complaint.unitId)
		.where("complaint_id", "=", complaint.id)
		.where("withdrawn_on", "is", null)
		.returning("id")
		.executeTakeFirst();
	if (!copy) return;
	await takeBack(tx, copy.id);
	await note(tx, complaint, { what: "taken-down", shown: true, words });
	await leaveTrail(tx, {
		chain: chainOf(complaint),
		deed: "complaint.taken-down",
		subject: { kind: subjectKind, id: complaint.id },
	});
}
