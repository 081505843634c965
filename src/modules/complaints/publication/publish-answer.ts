import { mask } from "#kernel/mask.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { type Key, longestWords, subjectKind } from "../complaint.ts";
import { chainOf } from "../handling/leave-deed.ts";
import { entriesOf } from "../history.ts";
import { mayHandle } from "../policy.ts";
import { lockComplaint } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { hasTraces } from "./published.ts";
import { tellPrograms } from "./tell-programs.ts";

export type AnswerRefusal = Refusal<
	| "not-found"
	| "not-answered"
	| "words-needed"
	| "words-too-long"
	| "traces-left"
	| "not-looked"
>;

/** Adds the answer to a copy that was published without one. The person has read it before everybody does. */
export const publishAnswer = (
	cx: Context,
	key: Key,
	{ words, looked }: { readonly words: string; readonly looked: boolean },
): Promise<Result<null, AnswerRefusal>> =>
	inTransaction<Result<null, AnswerRefusal>>(cx, async (tx) => {
		const complaint = await lockComplaint(tx, key);
		if (!complaint || !mayHandle(tx.actor, complaint).may)
			return refused("not-found");
		if ((await answerToShow(tx, key)) === null) return refused("not-answered");
		if (words.trim() === "") return refused("words-needed");
		if (words.length > longestWords)
			return refused("words-too-long", { n: longestWords });
		if (hasTraces(words)) return refused("traces-left");
		if (!looked) return refused("not-looked");
		const { numUpdatedRows } = await complaintsIn(tx.db)
			.updateTable("complaints.published")
			.set({ answer: words.trim(), answered_on: dayOf(tx.now) })
			.where("unit_id", "=", key.unitId)
			.where("complaint_id", "=", key.id)
			.where("answer", "is", null)
			.where("withdrawn_on", "is", null)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return refused("not-found");
		await leaveTrail(tx, {
			chain: chainOf(complaint),
			deed: "complaint.answer-published",
			subject: { kind: subjectKind, id: complaint.id },
		});
		await tellPrograms(tx, key, "answer-published");
		return ok(null);
	});

/** What the person was answered last, finding and action, without what was found in it; `null` where nobody answered. */
export async function answerToShow(
	cx: Context,
	key: Key,
): Promise<string | null> {
	const answers = (await entriesOf(cx, key, "shown")).filter(
		({ what, words }) => what === "answer" && words,
	);
	const last = answers.at(-1);
	if (!last?.words) return null;
	const { action } = last.about;
	return mask(
		[last.words, typeof action === "string" ? action : ""]
			.filter((words) => words !== "")
			.join("\n\n"),
	);
}
