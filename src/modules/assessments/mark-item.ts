import { type Answer, readAnswers } from "#instruments";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Case, lockCase } from "./case.ts";
import type { Item } from "./item.ts";
import { mayVerify } from "./policy.ts";
import {
	isReturnCode,
	type ReturnCode,
	returnReason,
} from "./returns/return-reasons.ts";
import { sameAnswer } from "./same-answer.ts";
import { askSecondLook } from "./second-look/ask-second-look.ts";
import { itemOf, writeMarks } from "./store.ts";

export type Judgement =
	/** The verifier's own value: the unit's, or another one with a reason. */
	| {
			readonly outcome: "accepted";
			readonly said: unknown;
			readonly reason: string;
	  }
	/** Back to the unit: why, and what the verifier adds to the sentence of that reason. */
	| {
			readonly outcome: "returned";
			readonly code: ReturnCode;
			readonly reason: string;
	  };

export interface ItemJudged {
	readonly code: string;
	/** Version of the answer that the verifier saw. */
	readonly seen: number;
	/** When the judgement was made that the verifier saw: ISO 8601, empty for none. Left out, it is not compared. */
	readonly judgedAt?: string;
	readonly judgement: Judgement;
}

/** The verifier decides one item: accepts it with a value, or sends this one back with a reason. */
export async function markItem(
	cx: Context,
	found: Case,
	{ code, seen, judgedAt, judgement }: ItemJudged,
): Promise<Result<Item>> {
	return inTransaction(cx, async (tx) => {
		const locked = await lockCase(tx, found);
		const { assessment, instrument, place, unit, allotment } = locked;
		const decision = mayVerify(tx.actor, assessment, place, allotment);
		if (!decision.may) return refused(decision.why);
		const item = await itemOf(tx, assessment, instrument, unit, code);
		if (!item) return refused("no-such-indicator");
		if ((item.said?.version ?? 0) !== seen) return refused("changed-meanwhile");
		if (
			judgedAt !== undefined &&
			judgedAt !== (item.verifier?.at.toISOString() ?? "")
		)
			return refused("judged-meanwhile");
		const reason = judgement.reason.trim();
		const why = whyNoReturn(judgement);
		if (why) return refused(why);
		let answer: Answer | null = null;
		if (judgement.outcome === "accepted") {
			const read = readAnswers(instrument, unit, { [code]: judgement.said });
			if (!read.ok) return refused(read.problem.reason, read.problem.about);
			answer = read.value[code] ?? null;
			if (!sameAnswer(answer, item.said?.answer ?? null) && !reason)
				return refused("say-why-it-differs");
		}
		const mark = {
			layer: "verifier",
			outcome: judgement.outcome,
			answer,
			answerVersion: seen,
			reason,
			returnCode: judgement.outcome === "returned" ? judgement.code : null,
		} as const;
		await writeMarks(tx, assessment, [{ ...mark, code }]);
		await leaveTrail(tx, {
			chain: "results",
			deed: "assessment.item-judged",
			subject: { kind: "assessment-item", id: `${assessment.id} ${code}` },
			details: { ...mark },
		});
		await askSecondLook(tx, locked, code, seen);
		return ok({
			...item,
			verifier: { ...mark, byId: tx.actor.id, at: tx.now },
		});
	});
}

/** A return names its reason; one that is too general to act on says more. */
export function whyNoReturn(
	judgement: Judgement,
): "choose-return-reason" | "say-what-to-do" | null {
	if (judgement.outcome !== "returned") return null;
	const { code, reason } = judgement;
	if (!isReturnCode(code)) return "choose-return-reason";
	return returnReason(code).needsWords && !reason.trim()
		? "say-what-to-do"
		: null;
}
