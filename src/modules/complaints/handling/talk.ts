import type { Context } from "#platform/context.ts";
import type { Key } from "../complaint.ts";
import { doMove, type Moved } from "./do-move.ts";
import { problemOfWords, type WordsReason } from "./read-words.ts";

/** Work on it has begun. */
export const begin = (
	cx: Context,
	key: Key,
	version: number,
): Promise<Moved<never>> =>
	doMove(cx, key, { version, move: "begin", shown: true });

/** A question to the person: the clocks stand still until the answer, for so long as the procedure allows. */
export const ask = (
	cx: Context,
	key: Key,
	version: number,
	words: string,
): Promise<Moved<WordsReason>> =>
	doMove<WordsReason>(cx, key, {
		version,
		move: "ask",
		words,
		shown: true,
		refuse: () => problemOfWords(words),
	});

/** A word among the staff, never shown to the person who told it. */
export const noteInside = (
	cx: Context,
	key: Key,
	version: number,
	words: string,
): Promise<Moved<WordsReason>> =>
	doMove<WordsReason>(cx, key, {
		version,
		move: "note",
		words,
		shown: false,
		refuse: () => problemOfWords(words),
	});
