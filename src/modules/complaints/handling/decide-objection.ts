import type { Context } from "#platform/context.ts";
import type { Key } from "../complaint.ts";
import { entriesOf } from "../history.ts";
import { doMove, type Moved } from "./do-move.ts";
import { problemOfWords, type WordsReason } from "./read-words.ts";

export type ObjectionReason = WordsReason | "you-answered";

/** Agrees with an objection, and work goes on; or does not, and it is finished. Never by who gave the answer. */
export const decideObjection = (
	cx: Context,
	key: Key,
	version: number,
	{ agrees, words }: { readonly agrees: boolean; readonly words: string },
): Promise<Moved<ObjectionReason>> =>
	doMove<ObjectionReason>(cx, key, {
		version,
		move: agrees ? "uphold" : "dismiss",
		words,
		shown: true,
		refuse: async (tx) =>
			(await answererOf(tx, key)) === tx.actor.id
				? "you-answered"
				: problemOfWords(words),
	});

/** Who gave the last answer; `null` where nobody did. */
export async function answererOf(
	cx: Context,
	key: Key,
): Promise<string | null> {
	const entries = await entriesOf(cx, key, "all");
	return entries.findLast(({ what }) => what === "answer")?.byId ?? null;
}
