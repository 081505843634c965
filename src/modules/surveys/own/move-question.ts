import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { changeSurveys } from "../answering/asked-survey.ts";
import { surveysIn } from "../tables.ts";
import { whyNotHere } from "../why-not-here.ts";
import type { QuestionHere, QuestionRefusal } from "./end-question.ts";
import { isAsked, ownQuestionsKept } from "./own-questions.ts";

/** Asks a question one place earlier. The first one stays first. */
export const moveQuestionUp = (
	cx: Context,
	{ unitId, instrument, code }: QuestionHere,
): Promise<Result<null, QuestionRefusal>> =>
	changeSurveys<Result<null, QuestionRefusal>>(cx, async (tx) => {
		const refusal = await whyNotHere(tx, unitId, instrument);
		if (refusal) return refusal;
		const today = dayOf(tx.now);
		const asked = (await ownQuestionsKept(tx, unitId, instrument)).filter(
			(each) => isAsked(each, today),
		);
		const at = asked.findIndex((each) => each.code === code);
		const moved = asked[at];
		if (!moved) return refused("not-asked");
		const above = asked[at - 1];
		if (!above) return ok(null);
		for (const [question, place] of [
			[moved, above.place],
			[above, moved.place],
		] as const)
			await surveysIn(tx.db)
				.updateTable("surveys.own_question")
				.set({ place })
				.where("unit_id", "=", unitId)
				.where("instrument", "=", instrument)
				.where("code", "=", question.code)
				.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "survey.question-moved",
			subject: { kind: "unit", id: unitId },
			details: { instrument, code, place: above.place },
		});
		return ok(null);
	});
