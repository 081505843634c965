import type { Refusal, Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import {
	type Action,
	isUnowned,
	problemOfWords,
	type WordsReason,
} from "./action.ts";
import { type ChangeReason, changeAction, type Key } from "./change-action.ts";

/** What was done, and where it can be seen. */
export interface Report {
	readonly words: string;
	/** An address, or where a paper lies; empty where there is none. */
	readonly proof: string;
}

export type ReportRefusal = Refusal<
	ChangeReason | WordsReason | "without-owner"
>;

/** Says what was done. The first report begins the action: nobody can begin what nobody owns. */
export const reportOnAction = (
	cx: Context,
	key: Key,
	report: Report,
): Promise<Result<Action, ReportRefusal>> =>
	changeAction<WordsReason | "without-owner">(cx, key, {
		...report,
		move: "report",
		what: "reported",
		deed: "action.reported",
		refuse: (_, action) =>
			isUnowned(action)
				? "without-owner"
				: (problemOfWords(report.words) ?? problemOfProof(report.proof)),
	});

/** A proof may be left out, but not be a book. */
export const problemOfProof = (proof: string): WordsReason | null =>
	problemOfWords(proof) === "words-too-long" ? "words-too-long" : null;
