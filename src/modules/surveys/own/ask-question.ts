import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { changeSurveys } from "../answering/asked-survey.ts";
import { surveysIn } from "../tables.ts";
import { type HereRefusal, whyNotHere } from "../why-not-here.ts";
import type { OwnQuestion } from "./own-question.ts";
import { isAsked, ownQuestionsKept } from "./own-questions.ts";

/** More would be another survey. */
export const mostOwnQuestions = 5;
export const longestQuestion = 300;

export type AskRefusal =
	| HereRefusal
	| Refusal<
			"no-words" | "too-long" | "no-kind" | "enough-asked" | "changed-meanwhile"
	  >;

export interface NewQuestion {
	readonly unitId: string;
	readonly instrument: string;
	readonly ask: { readonly id: string; readonly en: string };
	readonly kind: string;
}

export const isOwnKind = (kind: string): kind is OwnQuestion["kind"] =>
	["scale", "yes-no", "text"].includes(kind);

/** Asks one more question beside the instrument from today on. Its code was never used before and never will be again. */
export const askQuestion = (
	cx: Context,
	{ unitId, instrument, ask, kind }: NewQuestion,
): Promise<Result<string, AskRefusal>> =>
	changeSurveys<Result<string, AskRefusal>>(cx, async (tx) => {
		const refusal = await whyNotHere(tx, unitId, instrument);
		if (refusal) return refusal;
		const words = { id: ask.id.trim(), en: ask.en.trim() };
		if (words.id === "" || words.en === "") return refused("no-words");
		if (Math.max(words.id.length, words.en.length) > longestQuestion)
			return refused("too-long");
		if (!isOwnKind(kind)) return refused("no-kind");
		const all = await ownQuestionsKept(tx, unitId, instrument);
		const today = dayOf(tx.now);
		if (all.filter((each) => isAsked(each, today)).length >= mostOwnQuestions)
			return refused("enough-asked");
		const code = nextCode(all.map((each) => each.code));
		const written = await surveysIn(tx.db)
			.insertInto("surveys.own_question")
			.values({
				unit_id: unitId,
				instrument,
				code,
				ask: JSON.stringify(words),
				kind,
				place: Math.max(0, ...all.map(({ place }) => place)) + 1,
				asked_from: today,
				asked_until: null,
				by_id: tx.actor.id,
				at: tx.now,
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning("code")
			.executeTakeFirst();
		// Two at once found the same code: the second looks again.
		if (!written) return refused("changed-meanwhile");
		await leaveTrail(tx, {
			chain: "operations",
			deed: "survey.question-asked",
			subject: { kind: "unit", id: unitId },
			details: { instrument, code, ask: words, kind },
		});
		return ok(code);
	});

/** `X3` after `X1` and `X2`, whichever of them is still asked. */
export const nextCode = (used: readonly string[]): string =>
	`X${Math.max(0, ...used.map((code) => Number(code.slice(1)))) + 1}`;
