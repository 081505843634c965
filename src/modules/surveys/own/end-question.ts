import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { changeSurveys } from "../answering/asked-survey.ts";
import { surveysIn } from "../tables.ts";
import { type HereRefusal, whyNotHere } from "../why-not-here.ts";
import { isAsked, ownQuestionsKept } from "./own-questions.ts";

export type QuestionRefusal = HereRefusal | Refusal<"not-asked">;

export interface QuestionHere {
	readonly unitId: string;
	readonly instrument: string;
	readonly code: string;
}

/** Asks a question no longer, from today on. What was answered to it stays. */
export const endQuestion = (
	cx: Context,
	{ unitId, instrument, code }: QuestionHere,
): Promise<Result<null, QuestionRefusal>> =>
	changeSurveys<Result<null, QuestionRefusal>>(cx, async (tx) => {
		const refusal = await whyNotHere(tx, unitId, instrument);
		if (refusal) return refusal;
		const today = dayOf(tx.now);
		const question = (await ownQuestionsKept(tx, unitId, instrument)).find(
			(each) => each.code === code,
		);
		if (!question || !isAsked(question, today)) return refused("not-asked");
		await surveysIn(tx.db)
			.updateTable("surveys.own_question")
			.set({ asked_until: today })
			.where("unit_id", "=", unitId)
			.where("instrument", "=", instrument)
			.where("code", "=", code)
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "survey.question-ended",
			subject: { kind: "unit", id: unitId },
			details: { instrument, code },
		});
		return ok(null);
	});
