import { longestWords } from "../complaint.ts";

export type WordsReason = "empty-words" | "words-too-long";

/** What is wrong with what somebody wrote; `null` where nothing is. */
export const problemOfWords = (words: string): WordsReason | null =>
	words.trim() === ""
		? "empty-words"
		: words.trim().length > longestWords
			? "words-too-long"
			: null;

/** The same, where nothing need be written. */
export const problemOfOptional = (words: string): WordsReason | null =>
	words.trim() === "" ? null : problemOfWords(words);
