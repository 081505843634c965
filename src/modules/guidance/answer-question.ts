import { helpById } from "#instruments";
import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { endClock } from "#procedures";
import { countUnits } from "./count-units.ts";
import { type DeedReason, doDeed, type Found } from "./do-deed.ts";
import { type Key, type Question, subjectKind } from "./question.ts";
import { answersTo, insertAnswer, noteAsked } from "./store.ts";
import { askNoMore, tellUnit } from "./tell.ts";
import { terms } from "./terms.ts";
import { asKept, problemOfWords } from "./words.ts";

export interface Answering {
	readonly text: string;
	/** The help text that says it already; empty where there is none. */
	readonly help: string;
}

export type AnswerReason = "nothing-said" | "too-long" | "no-such-help";

/** The coach answers, with words or with a help text that is there. Answered again, both answers stay. */
export const answerQuestion = (
	cx: Context,
	key: Key,
	revision: number,
	answering: Answering,
): Promise<Result<Question, Refusal<AnswerReason | DeedReason>>> =>
	doDeed<Refusal<AnswerReason>>(cx, key, {
		move: "answer",
		deed: "guidance.answered",
		revision,
		change: (tx, found) => answer(tx, found, answering),
	});

async function answer(
	tx: Context,
	{ unit, side, question }: Found,
	{ text, help: helpId }: Answering,
): Promise<Result<Partial<Question>, Refusal<AnswerReason>>> {
	const help = isUuid(helpId) ? await helpById(tx, helpId) : null;
	if (helpId !== "" && !fits(help, question)) return refused("no-such-help");
	const words = asKept(text) === "" && help ? help.answer : asKept(text);
	const problem = problemOfWords(words, terms.longestWords);
	if (problem) return refused(problem);
	const number = (await answersTo(tx, question)).length + 1;
	await insertAnswer(tx, question, {
		number,
		text: words,
		officeId: side.officeId,
	});
	if (help) {
		await noteAsked(tx, unit.id, help.id);
		await countUnits(tx, help.id);
	}
	await endClock(tx, {
		subject: { unitId: unit.id, kind: subjectKind, id: question.id },
	});
	await askNoMore(tx, question);
	await tellUnit(tx, unit, question);
	return ok(help ? { helpId: help.id } : {});
}

/** Words of another indicator or version answer nothing here. */
const fits = (
	help: { readonly instrument: string; readonly code: string } | null,
	{ instrument, code }: Question,
): boolean => help?.instrument === instrument && help.code === code;

/** The unit needs no answer any more. */
export const withdrawQuestion = (
	cx: Context,
	key: Key,
	revision: number,
): Promise<Result<Question, Refusal<DeedReason>>> =>
	doDeed(cx, key, {
		move: "withdraw",
		deed: "guidance.withdrawn",
		revision,
		change: async (tx, { unit, question }) => {
			await endClock(tx, {
				subject: { unitId: unit.id, kind: subjectKind, id: question.id },
			});
			await askNoMore(tx, question);
			return ok({});
		},
	});
