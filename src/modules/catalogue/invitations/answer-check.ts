import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import type { FacilityKey } from "../facilities/record-check.ts";
import { mayAnswer } from "../policy.ts";
import { catalogueIn } from "../tables.ts";
import { askForAnswer } from "./ask-for-answer.ts";
import { invitationLimits } from "./invitation.ts";

export type CheckAnswerRefusal =
	| Refusal<"unknown-check" | "not-yours" | "answered-before">
	| { readonly reason: "mend"; readonly problems: readonly FieldProblem[] };

/** The office says in public what it does about what an organisation found: once, beside it. What was found stays as it is. */
export const answerCheck = (
	cx: Context,
	{ unitId, id }: FacilityKey,
	{ number, answer }: { readonly number: number; readonly answer: string },
): Promise<Result<null, CheckAnswerRefusal>> =>
	inTransaction<Result<null, CheckAnswerRefusal>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId, dayOf(tx.now));
		const check = await catalogueIn(tx.db)
			.selectFrom("catalogue.facility_check")
			.select("checked_by")
			.where("unit_id", "=", unitId)
			.where("facility_id", "=", id)
			.where("number", "=", number)
			.executeTakeFirst();
		if (!unit || check?.checked_by !== "organisation")
			return refused("unknown-check");
		if (!mayAnswer(tx.actor, { unitId, province: unit.province.code }))
			return refused("not-yours");
		const words = answer.trim();
		const problems = problemsOf(words);
		if (problems.length > 0)
			return { ok: false, problem: { reason: "mend", problems } };
		const row = await catalogueIn(tx.db)
			.insertInto("catalogue.check_answer")
			.values({
				unit_id: unitId,
				facility_id: id,
				number,
				answer: words,
				answered_on: dayOf(tx.now),
				answered_by: tx.actor.id,
			})
			.onConflict((conflict) =>
				conflict.constraint("check_answer_key").doNothing(),
			)
			.returning("number")
			.executeTakeFirst();
		if (!row) return refused("answered-before");
		await askForAnswer(tx, unit, { unitId, id });
		await leaveTrail(tx, {
			chain: "operations",
			deed: "catalogue.check-answered",
			subject: { kind: "facility", id },
			details: { unitId, number },
		});
		return ok(null);
	});

function problemsOf(words: string): readonly FieldProblem[] {
	const n = invitationLimits.longestAnswer;
	if (words === "")
		return [{ field: "jawaban", says: "catalogue.invited.problem.no-answer" }];
	return words.length > n
		? [
				{
					field: "jawaban",
					says: "catalogue.invited.problem.answer-too-long",
					about: { n },
				},
			]
		: [];
}
