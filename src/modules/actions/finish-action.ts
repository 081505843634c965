import type { Refusal, Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { type Action, problemOfWords, type WordsReason } from "./action.ts";
import { type ChangeReason, changeAction, type Key } from "./change-action.ts";
import { problemOfProof, type Report } from "./report-on-action.ts";
import { problemOfOutcome } from "./voiced.ts";

type Reason = WordsReason | "no-proof" | "traces-in-outcome";
export type FinishRefusal = Refusal<ChangeReason | Reason>;

/** Ends an action that was done. What came of it is read by everybody, so it is said, and with its proof. */
export const finishAction = (
	cx: Context,
	key: Key,
	report: Report,
): Promise<Result<Action, FinishRefusal>> =>
	changeAction<Reason>(cx, key, {
		...report,
		move: "finish",
		what: "finished",
		deed: "action.finished",
		refuse: (_, action) =>
			problemOfWords(report.words) ??
			problemOfOutcome(action, report.words) ??
			(report.proof.trim() === "" ? "no-proof" : problemOfProof(report.proof)),
		change: () => ({
			endedOn: dayOf(cx.now),
			outcome: report.words.trim(),
		}),
	});
