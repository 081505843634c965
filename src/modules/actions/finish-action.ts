import type { Refusal, Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { type Action, problemOfWords, type WordsReason } from "./action.ts";
import { type ChangeReason, changeAction, type Key } from "./change-action.ts";
import { problemOfProof, type Report } from "./report-on-action.ts";

export type FinishRefusal = Refusal<ChangeReason | WordsReason | "no-proof">;

/** Ends an action that was done. What came of it is read by everybody, so it is said, and with its proof. */
export const finishAction = (
	cx: Context,
	key: Key,
	report: Report,
): Promise<Result<Action, FinishRefusal>> =>
	changeAction<WordsReason | "no-proof">(cx, key, {
		...report,
		move: "finish",
		what: "finished",
		deed: "action.finished",
		refuse: () =>
			problemOfWords(report.words) ??
			(report.proof.trim() === "" ? "no-proof" : problemOfProof(report.proof)),
		change: () => ({
			endedOn: dayOf(cx.now),
			outcome: report.words.trim(),
		}),
	});
