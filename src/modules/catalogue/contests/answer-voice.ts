import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { mayAnswer, mayLook } from "../policy.ts";
import { catalogueIn } from "../tables.ts";
import { askForAnswers } from "./ask-for-answers.ts";
import { voiceLimits } from "./voice.ts";

/** What somebody of the house decides about a voice. */
export interface Answered {
	/** Whether everybody may read the words and see the photo: they show no person. Empty: not decided now. */
	readonly words: string;
	/** `granted`: they are right. `rejected`: it is not so. Empty: not answered now. */
	readonly verdict: string;
	readonly answer: string;
}

export type AnswerRefusal =
	| Refusal<"unknown-voice" | "not-yours" | "answered-before">
	| { readonly reason: "mend"; readonly problems: readonly FieldProblem[] };

/**
 * The office answers an objection, with words where it says that it is not so; and somebody looks whether the words may be
 * read by everybody. An overseer looks too, so that no office alone decides what is read about it.
 */
export const answerVoice = (
	cx: Context,
	{ unitId, id }: { readonly unitId: string; readonly id: string },
	{ words, verdict, answer }: Answered,
): Promise<Result<null, AnswerRefusal>> =>
	inTransaction<Result<null, AnswerRefusal>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		const voice = await catalogueIn(tx.db)
			.selectFrom("catalogue.contest")
			.select(["facility_id", "says", "state"])
			.where("unit_id", "=", unitId)
			.where("id", "=", id)
			.forUpdate()
			.executeTakeFirst();
		if (!unit || !voice) return refused("unknown-voice");
		const place = { unitId, province: unit.province.code };
		if (!mayLook(tx.actor, place)) return refused("not-yours");
		if (verdict !== "" && !mayAnswer(tx.actor, place))
			return refused("not-yours");
		if (verdict !== "" && voice.state !== "open")
			return refused("answered-before");
		const problems = problemsOf({ words, verdict, answer }, voice.says);
		if (problems.length > 0)
			return { ok: false, problem: { reason: "mend", problems } };
		await catalogueIn(tx.db)
			.updateTable("catalogue.contest")
			.set({
				...(words === "" ? {} : { words_are: words }),
				...(verdict === ""
					? {}
					: {
							state: verdict,
							answer: answer.trim(),
							answered_on: dayOf(tx.now),
							answered_by: tx.actor.id,
						}),
			})
			.where("unit_id", "=", unitId)
			.where("id", "=", id)
			.execute();
		await askForAnswers(tx, unit, voice.facility_id);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "catalogue.voice-answered",
			subject: { kind: "facility", id: voice.facility_id },
			details: { unitId, voice: id, words, verdict },
		});
		return ok(null);
	});

function problemsOf(
	{ words, verdict, answer }: Answered,
	says: string,
): readonly FieldProblem[] {
	const problem = (field: string, word: string, about = {}): FieldProblem => ({
		field,
		says: `catalogue.voice.problem.${word}`,
		about,
	});
	const verdicts = says === "contests" ? ["granted", "rejected", ""] : [""];
	return [
		...(["shown", "kept-back", ""].includes(words) &&
		(words !== "" || verdict !== "")
			? []
			: [problem("tampil", "nothing-decided")]),
		...(verdicts.includes(verdict) ? [] : [problem("putusan", "no-verdict")]),
		...(verdict === "rejected" && answer.trim() === ""
			? [problem("jawaban", "say-why-not")]
			: []),
		...(answer.length > voiceLimits.longest
			? [problem("jawaban", "too-long", { n: voiceLimits.longest })]
			: []),
	];
}
