import { longestTitle, openDrafts, problemOfTitle } from "#actions";
import { mask } from "#kernel/mask.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { type Consultation, type Key, subjectKind } from "../consultation.ts";
import { lockOwn } from "../do-deed.ts";
import { countOn } from "../store.ts";
import { consultationsIn } from "../tables.ts";
import { settleAnswers } from "../tell.ts";
import { countIn } from "../words.ts";
import type { Verdict } from "./answer.ts";
import { answerNumber, fromConsultation } from "./answers.ts";
import { openAmong } from "./open-among.ts";
import { readAnswer, type WordsReason } from "./read-answer.ts";

/** What the office writes, as it was typed. */
export interface TypedAnswer {
	readonly opinions: readonly string[];
	readonly verdict: string;
	readonly reason: string;
	/** Number of the passage that changed, in the version of today. */
	readonly passage: string;
	/** Number of an answer that holds for these as well; then the rest is left out. */
	readonly same: string;
	/** What the office will do because of it; empty where nothing follows. */
	readonly followUp?: string;
}

export type AnswerReason =
	| "no-such-consultation"
	| "nothing-chosen"
	| "answered-meanwhile"
	| "no-such-answer"
	| "nothing-to-follow"
	| "follow-up-too-long"
	| "traces-in-follow-up"
	| WordsReason;
type Answered = Result<number, Refusal<AnswerReason>>;

/** Answers one or many alike, together. Who was faster with one of them is told, and then none is answered. Answers the number. */
export const answerOpinions = (
	cx: Context,
	key: Key,
	typed: TypedAnswer,
): Promise<Answered> =>
	inTransaction<Answered>(cx, async (tx) => {
		const own = await lockOwn(tx, key);
		if (!own) return refused("no-such-consultation");
		if (typed.opinions.length === 0) return refused("nothing-chosen");
		const open = await openAmong(tx, key, typed.opinions);
		if (open.length < new Set(typed.opinions).size)
			return refused("answered-meanwhile");
		const answer = await answerFor(tx, own.consultation, typed, open.length);
		if (!answer.ok) return answer;
		await consultationsIn(tx.db)
			.updateTable("consultations.opinion")
			// Who answers it has read it.
			.set({ answer_id: answer.value.id, state: "shown" })
			.where("unit_id", "=", key.unitId)
			.where(
				"id",
				"in",
				open.map(({ id }) => id),
			)
			.execute();
		await countOn(tx, key, { answered: open.length });
		const { state, opinions, answered } = own.consultation;
		if (state === "ended" && answered + open.length >= opinions)
			await settleAnswers(tx, key);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "consultation.answered",
			subject: { kind: subjectKind, id: key.id },
			details: { number: answer.value.number, n: open.length },
		});
		return ok(answer.value.number);
	});

type Found = Result<
	{ readonly id: string; readonly number: number },
	Refusal<AnswerReason>
>;

async function answerFor(
	tx: Context,
	consultation: Consultation,
	typed: TypedAnswer,
	n: number,
): Promise<Found> {
	if (typed.same.trim() === "") return newAnswer(tx, consultation, typed, n);
	const answer = await answerNumber(tx, consultation, countIn(typed.same) ?? 0);
	if (!answer) return refused("no-such-answer");
	await consultationsIn(tx.db)
		.updateTable("consultations.answer")
		.set((eb) => ({ opinions: eb("opinions", "+", n) }))
		.where("unit_id", "=", consultation.unitId)
		.where("id", "=", answer.id)
		.execute();
	return ok(answer);
}

async function newAnswer(
	tx: Context,
	consultation: Consultation,
	typed: TypedAnswer,
	opinions: number,
): Promise<Found> {
	const read = await readAnswer(tx, consultation, typed);
	if (!read.ok) return read;
	const title = (typed.followUp ?? "").trim();
	const why = title === "" ? null : whyNoFollowUp(title, read.value.verdict);
	if (why) return refused(why, { n: longestTitle });
	const { answer: number } = await countOn(tx, consultation, { answers: 1 });
	const id = tx.newId();
	const followUp =
		title === "" ? null : await openFollowUp(tx, consultation, title);
	await consultationsIn(tx.db)
		.insertInto("consultations.answer")
		.values({
			unit_id: consultation.unitId,
			id,
			consultation_id: consultation.id,
			number,
			...read.value,
			opinions,
			follow_up: followUp,
			answered_by: tx.actor.id,
			answered_on: dayOf(tx.now),
		})
		.execute();
	return ok({ id, number });
}

/** From what is not taken up nothing follows; an action is read by everybody, so it names nobody. */
const whyNoFollowUp = (title: string, verdict: Verdict): AnswerReason | null =>
	verdict === "not"
		? "nothing-to-follow"
		: problemOfTitle(title)
			? "follow-up-too-long"
			: mask(title) === title
				? null
				: "traces-in-follow-up";

/** Opens what the office does as an action of its own. Answers the sign by which it names its origin. */
async function openFollowUp(
	tx: Context,
	{ unitId, id, title: about }: Consultation,
	title: string,
): Promise<string> {
	const unit = await unitById(tx, unitId);
	if (!unit) throw new Error("a consultation of no unit");
	const ref = tx.newId();
	await openDrafts(tx, unit, [
		{
			title: { id: title },
			origin: {
				kind: fromConsultation,
				ref,
				says: { id: `Konsultasi: ${about}`, en: `Consultation: ${about}` },
				path: `/unit/${unit.slug}/konsultasi/${id}/jawaban`,
			},
		},
	]);
	return ref;
}
