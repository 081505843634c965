import { readAnswers } from "#instruments";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Case } from "../case.ts";
import { whyNoReturn } from "../mark-item.ts";
import { mayLookAgain } from "../policy.ts";
import { assessmentsIn } from "../tables.ts";
import { findSecondLook } from "./second-looks.ts";

type Judgement = Parameters<typeof whyNoReturn>[0];

export interface SecondJudged {
	readonly code: string;
	readonly judgement: Judgement;
}

/**
 * The second judgement of an item, made without seeing the first. It stands beside it and changes nothing by itself;
 * a second sending finds it done.
 */
export async function judgeSecondLook(
	cx: Context,
	found: Case,
	{ code, judgement }: SecondJudged,
): Promise<Result<null>> {
	return inTransaction(cx, async (tx) => {
		const { assessment, instrument, place, unit } = found;
		const asked = await findSecondLook(tx, found, code);
		if (!asked) return refused("no-such-second-look");
		const decision = mayLookAgain(
			tx.actor,
			assessment,
			place,
			asked.verifierId,
		);
		if (!decision.may) return refused(decision.why);
		if (asked.done) return ok(null);
		const why = whyNoReturn(judgement);
		if (why) return refused(why);
		const read =
			judgement.outcome === "accepted"
				? readAnswers(instrument, unit, { [code]: judgement.said })
				: null;
		if (read && !read.ok)
			return refused(read.problem.reason, read.problem.about);
		const answer = read?.value[code] ?? null;
		const { numUpdatedRows } = await assessmentsIn(tx.db)
			.updateTable("assessments.second_look")
			.set({
				outcome: judgement.outcome,
				answer: answer === null ? null : JSON.stringify(answer),
				reason: judgement.reason.trim(),
				at: tx.now,
			})
			.where("unit_id", "=", assessment.unitId)
			.where("assessment_id", "=", assessment.id)
			.where("code", "=", code)
			.where("at", "is", null)
			.executeTakeFirstOrThrow();
		if (Number(numUpdatedRows) === 0) return ok(null);
		await leaveTrail(tx, {
			chain: "results",
			deed: "assessment.second-look-judged",
			subject: { kind: "assessment-item", id: `${assessment.id} ${code}` },
			details: {
				outcome: judgement.outcome,
				answer,
				answerVersion: asked.answerVersion,
			},
		});
		return ok(null);
	});
}
