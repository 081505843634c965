import { ok, type Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { doDeed } from "./do-deed.ts";
import type { Item, Key } from "./item.ts";
import type { ItemRefusal, Mend } from "./item-deeds.ts";
import {
	correctionOf,
	queueCorrection,
	withdrawalOf,
} from "./press/queue-correction.ts";
import { forgetReleases } from "./press/queue-release.ts";
import {
	problem,
	problemsOfText,
	problemsOfWords,
	type TypedText,
	textOf,
} from "./read-item.ts";
import { insertWording, wordingsOf } from "./store.ts";
import { asKept } from "./words.ts";

export interface TypedCorrection extends TypedText {
	readonly wasWrong: string;
	readonly isRight: string;
}

/** Mends what everybody reads. What was wrong and what is right stands at the item, and what it said before stays readable. */
export const correctItem = (
	cx: Context,
	key: Key,
	revision: number,
	typed: TypedCorrection,
): Promise<Result<Item, ItemRefusal>> =>
	doDeed<Mend>(cx, key, {
		move: "correct",
		deed: "news.corrected",
		revision,
		change: async (tx, item) => {
			const text = textOf(typed);
			const same =
				text.title === item.title &&
				text.summary === item.summary &&
				text.body === item.body;
			const problems = [
				...problemsOfText(text),
				...(text.summary === "" ? [problem("summary", "no-summary")] : []),
				...(text.body === "" ? [problem("body", "no-body")] : []),
				...(same ? [problem("body", "nothing-corrected")] : []),
				...problemsOfWords("wasWrong", typed.wasWrong),
				...problemsOfWords("isRight", typed.isRight),
			];
			if (problems.length > 0) return { ok: false, problem: { problems } };
			const sequence = (await wordingsOf(tx, item)).length + 1;
			await queueCorrection(tx, item, correctionOf(item.id, sequence));
			await insertWording(tx, item, text, {
				sequence,
				wasWrong: asKept(typed.wasWrong),
				isRight: asKept(typed.isRight),
			});
			return ok({ ...text, correctedAt: tx.now });
		},
	});

/** Takes it away from everybody; its address says why. */
export const withdrawItem = (
	cx: Context,
	key: Key,
	revision: number,
	why: string,
): Promise<Result<Item, ItemRefusal>> =>
	doDeed<Mend>(cx, key, {
		move: "withdraw",
		deed: "news.withdrawn",
		revision,
		change: async (tx, item) => {
			const problems = problemsOfWords("why", why);
			if (problems.length > 0) return { ok: false, problem: { problems } };
			// Who has not got it does not get it any more.
			await forgetReleases(tx, item.id);
			await queueCorrection(tx, item, withdrawalOf(item.id));
			return ok({ whyWithdrawn: asKept(why), withdrawnAt: tx.now });
		},
	});
