import type { Context } from "#platform/context.ts";
import type { Concern, Key, Kind, Triage } from "../complaint.ts";
import { doMove, type Moved } from "./do-move.ts";
import { problemOfOptional, type WordsReason } from "./read-words.ts";
import { reroute } from "./reroute.ts";

/** What an officer found it to be. */
export interface Found {
	readonly triage: Triage;
	readonly kind: Kind;
	readonly concern: Concern;
	/** For the person who told it: why it is called otherwise than they called it. */
	readonly words: string;
}

/**
 * An officer read it and says what it is. Called otherwise than it was told, the reason is needed, and the person reads
 * it; where it now concerns people it leaves the desk that must not have it.
 */
export const verify = (
	cx: Context,
	key: Key,
	version: number,
	{ triage, kind, concern, words }: Found,
): Promise<Moved<WordsReason | "no-reason">> =>
	doMove<WordsReason | "no-reason">(cx, key, {
		version,
		move: "verify",
		words,
		shown: true,
		about: { triage, kind, concern },
		refuse: (_, before) =>
			words.trim() === "" &&
			(before.kind !== kind || before.concern !== concern)
				? "no-reason"
				: problemOfOptional(words),
		change: async (tx, before) => ({
			triage,
			kind,
			concern,
			...(before.concern === concern
				? {}
				: await reroute(tx, { ...before, concern })),
		}),
	});
