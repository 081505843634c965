import type { Context } from "#platform/context.ts";
import { type Key, longestLine } from "../complaint.ts";
import { doMove, type Moved } from "./do-move.ts";
import { problemOfWords, type WordsReason } from "./read-words.ts";

export type LineReason = "no-line" | "line-too-long";

/** It is for somebody else: says whom, and how the person reaches them. Nothing is sent there. */
export const redirect = (
	cx: Context,
	key: Key,
	version: number,
	{
		body,
		reach,
		words,
	}: { readonly body: string; readonly reach: string; readonly words: string },
): Promise<Moved<WordsReason | LineReason>> =>
	doMove<WordsReason | LineReason>(cx, key, {
		version,
		move: "redirect",
		words,
		shown: true,
		about: { body: body.trim(), reach: reach.trim() },
		refuse: () =>
			problemOfLine(body) ?? problemOfLine(reach) ?? problemOfWords(words),
	});

/** Is not dealt with, because a rule says so: which one, and in which words. */
export const refuse = (
	cx: Context,
	key: Key,
	version: number,
	{
		regulation,
		article,
		words,
	}: {
		readonly regulation: string;
		/** As it stands there. */
		readonly article: string;
		readonly words: string;
	},
): Promise<Moved<WordsReason | LineReason>> =>
	doMove<WordsReason | LineReason>(cx, key, {
		version,
		move: "refuse",
		words,
		shown: true,
		about: { regulation: regulation.trim(), article: article.trim() },
		refuse: () =>
			problemOfLine(regulation) ??
			problemOfWords(article) ??
			problemOfWords(words),
	});

export const problemOfLine = (line: string): LineReason | null =>
	line.trim() === ""
		? "no-line"
		: line.trim().length > longestLine
			? "line-too-long"
			: null;
