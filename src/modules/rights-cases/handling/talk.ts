import { type Refusal, refused } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import type { Key } from "../case.ts";
import { doDeed } from "./do-deed.ts";

/** Signs of a note and of a message. */
export const longestWords = 4_000;

export type WordsReason = "words-missing" | "words-too-long";

/** What is written, or why it is nothing that one could keep. */
export function problemOfWords(words: string): Refusal<WordsReason> | null {
	const { length } = words.trim();
	if (length === 0) return { reason: "words-missing" };
	return length > longestWords ? { reason: "words-too-long" } : null;
}

/** For officers alone. Whoever told it never reads it. */
export const writeNote = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	words: string,
) => write(cx, unlocked, key, words, "note");

/** To whoever told it: they read it with their code. */
export const writeMessage = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	words: string,
) => write(cx, unlocked, key, words, "message");

const trails = {
	note: "rights-case.noted",
	message: "rights-case.said",
} as const;

async function write(
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	words: string,
	what: "note" | "message",
) {
	const problem = problemOfWords(words);
	if (problem) return refused(problem.reason);
	return doDeed(cx, unlocked, key, {
		trail: trails[what],
		pieces: [{ what, by: "officer", body: { words: words.trim() } }],
	});
}
