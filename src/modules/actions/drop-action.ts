import type { Refusal, Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { type Action, problemOfWords, type WordsReason } from "./action.ts";
import { type ChangeReason, changeAction, type Key } from "./change-action.ts";
import { problemOfOutcome } from "./voiced.ts";

type Reason = WordsReason | "traces-in-outcome";
export type DropRefusal = Refusal<ChangeReason | Reason>;

/** Ends an action that is not done, and says why: nothing disappears. */
export const dropAction = (
	cx: Context,
	key: Key,
	why: string,
): Promise<Result<Action, DropRefusal>> =>
	changeAction<Reason>(cx, key, {
		move: "drop",
		what: "dropped",
		deed: "action.dropped",
		words: why,
		refuse: (_, action) => problemOfWords(why) ?? problemOfOutcome(action, why),
		change: () => ({ endedOn: dayOf(cx.now), outcome: why.trim() }),
	});
