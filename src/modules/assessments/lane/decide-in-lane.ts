import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Case } from "../case.ts";
import { type ItemJudged, markItem } from "../mark-item.ts";
import { assessmentsIn } from "../tables.ts";
import { itemIn, type Lane, placeOfItem } from "./lane.ts";
import { moveOn } from "./place.ts";
import { release } from "./take-items.ts";

export interface Decided {
	/** It was sent before and had arrived: nothing was done now. */
	readonly again: boolean;
}

/**
 * One decision of the lane, once for each key. The row of the key stands in the transaction of the judgement: a
 * second sending, however soon, waits for the first one and finds what became of it.
 */
export async function decideInLane(
	cx: Context,
	lane: Lane,
	found: Case,
	judged: ItemJudged & { readonly key: string },
): Promise<Result<Decided>> {
	const { key, ...asked } = judged;
	return inTransaction<Result<Decided>>(cx, async (tx) => {
		if (!isKey(key)) return refused("key-missing");
		if (!(await claim(tx, lane, found, judged)))
			return (await isSame(tx, found, judged))
				? ok({ again: true })
				: refused("key-of-another");
		const marked = await markItem(tx, found, asked);
		if (!marked.ok) return marked;
		const item = itemIn(found, asked.code);
		await moveOn(tx, lane, placeOfItem(lane, item));
		await release(tx, item);
		return ok({ again: false });
	});
}

const isKey = (text: string): boolean => /^[\w-]{16,64}$/.test(text);

async function claim(
	tx: Context,
	{ way, subject }: Lane,
	{ assessment }: Case,
	{ key, code, judgement }: ItemJudged & { readonly key: string },
): Promise<boolean> {
	if (tx.actor.id === null) return false;
	const claimed = await assessmentsIn(tx.db)
		.insertInto("assessments.lane_decision")
		.values({
			key,
			verifier_id: tx.actor.id,
			unit_id: assessment.unitId,
			assessment_id: assessment.id,
			code,
			way,
			subject,
			outcome: judgement.outcome,
			at: tx.now,
			withdrawn_at: null,
		})
		.onConflict((conflict) => conflict.column("key").doNothing())
		.returning("key")
		.executeTakeFirst();
	return claimed !== undefined;
}

/** Whether the key belongs to this person and this item. */
async function isSame(
	tx: Context,
	{ assessment }: Case,
	{ key, code }: { readonly key: string; readonly code: string },
): Promise<boolean> {
	const before = await assessmentsIn(tx.db)
		.selectFrom("assessments.lane_decision")
		.select("key")
		.where("key", "=", key)
		.where("verifier_id", "=", tx.actor.id ?? "")
		.where("assessment_id", "=", assessment.id)
		.where("code", "=", code)
		.executeTakeFirst();
	return before !== undefined;
}
