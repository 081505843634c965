import { ok, type Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { quarterOf, yearOf } from "../survey.ts";
import { type HereRefusal, whyNotHere } from "../why-not-here.ts";
import { type AnswersTold, answersOf } from "./answers-of.ts";

/** Takes the answers of a survey out as a file. That it was done leaves a row, before the first byte is sent. */
export async function exportAnswers(
	cx: Context,
	unitId: string,
	instrument: string,
): Promise<Result<AnswersTold, HereRefusal>> {
	const refusal = await whyNotHere(cx, unitId, instrument);
	if (refusal) return refusal;
	const told = await answersOf(cx, unitId, instrument);
	await inTransaction(cx, (tx) =>
		leaveTrail(tx, {
			chain: "operations",
			deed: "survey.answers-exported",
			subject: { kind: "unit", id: unitId },
			details: {
				instrument,
				rows: told.rows,
				quarters: told.quarters.map((q) => `${yearOf(q)}-Q${quarterOf(q)}`),
			},
		}),
	);
	return ok(told);
}
