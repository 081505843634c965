import {
	type HelpText,
	helpAt,
	indicatorsOf,
	instrumentNamed,
} from "#instruments";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { startClock } from "#procedures";
import { dayOf } from "#territory";
import { isOpenOn, unitById } from "#units";
import { areAlike } from "./alike.ts";
import { sideOf } from "./coachings.ts";
import { mayAsk } from "./policy.ts";
import {
	type Place,
	procedureId,
	type Question,
	subjectKind,
} from "./question.ts";
import { insertQuestion, questionByKey, questionRows } from "./store.ts";
import { askForAnswer } from "./tell.ts";
import { terms } from "./terms.ts";
import { asKept, problemOfWords } from "./words.ts";

export interface Asked extends Place {
	readonly text: string;
	/** Read what is alike, and asks all the same. */
	readonly anyway: boolean;
}

export type AskReason =
	| "no-such-place"
	| "nothing-said"
	| "too-long"
	| "asked-already"
	| "alike";

/** Whether a version of an instrument asks this: nobody asks at what is not there. */
export const isIndicator = ({ instrument: id, code }: Place): boolean => {
	const instrument = instrumentNamed(id);
	return (
		instrument?.use === "assessment" &&
		indicatorsOf(instrument).some((indicator) => indicator.code === code)
	);
};

/** A unit asks its coach at an indicator: the clock starts, and the coach is told. Answers the question's id. */
export const askQuestion = (
	cx: Context,
	unitId: string,
	asked: Asked,
): Promise<Result<string, Refusal<AskReason>>> =>
	inTransaction<Result<string, Refusal<AskReason>>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		if (!unit || !isOpenOn(unit, dayOf(tx.now)) || !isIndicator(asked))
			return refused("no-such-place");
		const side = await sideOf(tx, unit, asked.instrument);
		if (!mayAsk(tx.actor, side).may) return refused("no-such-place");
		const problem = await problemOf(tx, unitId, asked);
		if (problem) return refused(problem);
		const id = tx.newId();
		const { instrument, code } = asked;
		const key = { unitId, id };
		const written = await insertQuestion(tx, {
			...key,
			instrument,
			code,
			text: asKept(asked.text),
		});
		if (!written) return refused("asked-already");
		const clock = await startClock(tx, {
			subject: { unitId, kind: subjectKind, id },
			procedure: procedureId,
			step: "answer",
			office: {
				id: side.officeId ?? unitId,
				province: unit.province.code,
			},
		});
		await leaveTrail(tx, {
			chain: "operations",
			deed: "guidance.asked",
			subject: { kind: subjectKind, id },
			details: { unit: unitId, instrument, code },
		});
		const question = await questionByKey(tx, key);
		if (question) await askForAnswer(tx, unit, side, question, clock.dueOn);
		return ok(id);
	});

async function problemOf(
	tx: Context,
	unitId: string,
	asked: Asked,
): Promise<AskReason | null> {
	const wrong = problemOfWords(asked.text, terms.longestQuestion);
	if (wrong) return wrong;
	const open = await openAt(tx, unitId, asked);
	if (open.some(({ text }) => text === asKept(asked.text)))
		return "asked-already";
	if (asked.anyway) return null;
	return (await alikeTo(tx, asked)).length > 0 ? "alike" : null;
}

/** What the unit itself asked at the indicator and was not answered yet. */
const openAt = (
	tx: Context,
	unitId: string,
	{ instrument, code }: Place,
): Promise<readonly Question[]> =>
	questionRows(tx)
		.where("question.unit_id", "=", unitId)
		.where("question.instrument", "=", instrument)
		.where("question.code", "=", code)
		.where("question.state", "=", "asked")
		.execute();

/** Help texts at the indicator whose question says mostly the same words. */
export const alikeTo = async (
	cx: Context,
	{ instrument, code, text }: Pick<Asked, "instrument" | "code" | "text">,
): Promise<readonly HelpText[]> =>
	(await helpAt(cx, instrument, code)).filter(({ question }) =>
		areAlike(question, text),
	);
