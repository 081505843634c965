import { dropFrom, longestWords } from "#actions";
import { namesSomebody } from "#kernel/mask.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { type Consultation, type Key, subjectKind } from "../consultation.ts";
import { lockOwn } from "../do-deed.ts";
import { consultationsIn } from "../tables.ts";
import { terms } from "../terms.ts";
import { asKept } from "../words.ts";
import type { Answer } from "./answer.ts";
import { answerNumber, fromConsultation } from "./answers.ts";
import { readAnswer, type WordsReason } from "./read-answer.ts";

/** A correction as it was typed. */
export interface TypedCorrection {
	/** How often it was corrected when the page was drawn. */
	readonly corrections: number;
	readonly verdict: string;
	readonly reason: string;
	readonly passage: string;
	/** What was wrong. */
	readonly why: string;
}

export type CorrectReason =
	| "no-such-consultation"
	| "no-such-answer"
	| "changed-meanwhile"
	| "no-correction"
	| "correction-too-long"
	| "same-answer"
	| WordsReason;

/** An answer that was wrong is corrected, also after the end: whoever it answers reads both wordings and why, by the same code. Answers how many texts. */
export const correctAnswer = (
	cx: Context,
	key: Key,
	number: number,
	typed: TypedCorrection,
): Promise<Result<number, Refusal<CorrectReason>>> =>
	inTransaction<Result<number, Refusal<CorrectReason>>>(cx, async (tx) => {
		const own = await lockOwn(tx, key);
		if (!own) return refused("no-such-consultation");
		const before = await answerNumber(tx, key, number);
		if (!before) return refused("no-such-answer");
		if (before.corrections !== typed.corrections)
			return refused("changed-meanwhile");
		const now = await wordsOf(tx, own.consultation, before, typed);
		if (!now.ok) return now;
		const why = asKept(typed.why);
		if (why === "") return refused("no-correction");
		if (why.length > terms.longestWords)
			return refused("correction-too-long", { n: terms.longestWords });
		await keepEarlier(tx, before, why);
		await consultationsIn(tx.db)
			.updateTable("consultations.answer")
			.set({
				...now.value,
				corrections: before.corrections + 1,
				corrected_on: dayOf(tx.now),
				why_corrected: why,
			})
			.where("unit_id", "=", key.unitId)
			.where("id", "=", before.id)
			.execute();
		await endFollowUp(tx, before, now.value.verdict, why);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "consultation.answer-corrected",
			subject: { kind: subjectKind, id: key.id },
			details: { number, why },
		});
		return ok(before.opinions);
	});

type Words = Pick<Answer, "verdict" | "reason" | "version" | "passage">;

/** A passage that stays named stays in its version. */
async function wordsOf(
	tx: Context,
	consultation: Consultation,
	before: Answer,
	typed: TypedCorrection,
): Promise<Result<Words, Refusal<CorrectReason>>> {
	const { version, passage } = before;
	const stays = passage !== null && typed.passage.trim() === String(passage);
	const read = await readAnswer(
		tx,
		consultation,
		stays ? { ...typed, passage: "" } : typed,
	);
	if (!read.ok) return read;
	const now = stays ? { ...read.value, version, passage } : read.value;
	const same = (["verdict", "reason", "version", "passage"] as const).every(
		(part) => now[part] === before[part],
	);
	return same ? refused("same-answer") : ok(now);
}

const keepEarlier = (tx: Context, before: Answer, why: string) =>
	consultationsIn(tx.db)
		.insertInto("consultations.earlier_answer")
		.values({
			unit_id: before.unitId,
			answer_id: before.id,
			number: before.corrections + 1,
			verdict: before.verdict,
			reason: before.reason,
			version: before.version,
			passage: before.passage,
			until_on: dayOf(tx.now),
			why,
			corrected_by: tx.actor.id,
		})
		.execute();

/** From what is not taken up after all nothing follows: what was still open ends, and says why to everybody, or where they read why. */
async function endFollowUp(
	tx: Context,
	{ unitId, followUp }: Answer,
	verdict: string,
	why: string,
): Promise<void> {
	if (verdict !== "not" || followUp === null) return;
	const unit = await unitById(tx, unitId);
	if (!unit) throw new Error("a consultation of no unit");
	const said = `${notAfterAll} ${why}`;
	await dropFrom(
		tx,
		unit,
		fromConsultation,
		followUp.origin.ref,
		// Everybody reads it, so it names nobody: the correction itself stands at the answer.
		namesSomebody(said) || said.length > longestWords ? notAfterAll : said,
	);
}

/** In the language of the offices, as they write what comes of an action. */
const notAfterAll =
	"Jawaban yang menjadi dasarnya diralat menjadi “tidak diterima”.";
