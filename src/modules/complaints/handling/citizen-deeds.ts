import { citizen } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import type { Key } from "../complaint.ts";
import { doMove, type Moved } from "./do-move.ts";
import {
	problemOfOptional,
	problemOfWords,
	type WordsReason,
} from "./read-words.ts";
import { mayReopen } from "./reopen-until.ts";

/**
 * What the person who told it does. Whoever calls has seen the code. It is always a citizen who acts, also where somebody
 * of the staff is signed in on the same device: nothing is kept of who they are.
 */
const said = (
	cx: Context,
	key: Key,
	move: "reply" | "add" | "object",
	words: string,
): Promise<Moved<WordsReason>> =>
	doMove<WordsReason>(withActor(cx, citizen), key, {
		move,
		words,
		shown: true,
		refuse: () => problemOfWords(words),
	});

/** It was closed, and is not settled after all: another officer decides, as on an objection. */
export const reopen = (
	cx: Context,
	key: Key,
	words: string,
): Promise<Moved<WordsReason | "reopen-over">> =>
	doMove<WordsReason | "reopen-over">(withActor(cx, citizen), key, {
		move: "reopen",
		words,
		shown: true,
		refuse: async (tx, complaint) =>
			(await mayReopen(tx, complaint)) ? problemOfWords(words) : "reopen-over",
	});

/** Answers the question of the office: its days count on. */
export const reply = (cx: Context, key: Key, words: string) =>
	said(cx, key, "reply", words);

/** Adds something. */
export const addWords = (cx: Context, key: Key, words: string) =>
	said(cx, key, "add", words);

/** Is not content with the answer: another officer decides. */
export const object = (cx: Context, key: Key, words: string) =>
	said(cx, key, "object", words);

/** Is content with the answer. */
export const confirm = (cx: Context, key: Key): Promise<Moved<never>> =>
	doMove(withActor(cx, citizen), key, { move: "confirm", shown: true });

/** Takes it back; a reason may be given and need not. */
export const withdraw = (
	cx: Context,
	key: Key,
	words: string,
): Promise<Moved<WordsReason>> =>
	doMove<WordsReason>(withActor(cx, citizen), key, {
		move: "withdraw",
		words,
		shown: true,
		refuse: () => problemOfOptional(words),
	});
