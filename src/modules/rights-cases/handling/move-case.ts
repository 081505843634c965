import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { CaseHeader, Key } from "../case.ts";
import type { LetterMove } from "../letters/letter-moves.ts";
import {
	type Doer,
	hasEnded,
	isState,
	type Move,
	moves,
	type State,
	step,
} from "../lifecycle.ts";
import { keepClocks } from "./clocks.ts";
import { type Deed, doDeed } from "./do-deed.ts";

/** Deeds that need nothing but the deed: the others go with a letter, or with an office. */
export type PlainMove = Exclude<Move, LetterMove | "delegate" | "give-back">;

/** An officer moves a case on: its state, its clocks, and a line that whoever told it reads. */
export const moveCase = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	{
		move,
		version,
		words = "",
	}: {
		readonly move: PlainMove;
		/** The number of deeds that the page showed. */
		readonly version?: number;
		/** Said to whoever told it. */
		readonly words?: string;
	},
) =>
	doDeed<"not-now">(cx, unlocked, key, {
		...movedBy(cx, move),
		...(version === undefined ? {} : { version }),
		pieces: [lineOf(move, "officer", words)],
	});

/** What every move of an officer has in common, whatever else is done with it. */
export function movedBy(
	cx: Context,
	move: Move,
	/** The office where it lies afterwards. */
	handlerId?: string,
): Pick<Deed<"not-now">, "trail" | "refuse" | "state" | "ended" | "and"> {
	const { to } = moves[move];
	return {
		trail: "rights-case.moved",
		refuse: (_, { header }) =>
			stateAfter(header, move, "officer") === null ? "not-now" : null,
		state: { to },
		ended: hasEnded(to) ? dayOf(cx.now) : null,
		and: (tx, { header }) =>
			keepClocks(tx, header, {
				...header,
				state: to,
				handlerId: handlerId ?? header.handlerId,
			}),
	};
}

/** The state after a deed; null where the table does not allow it. */
export const stateAfter = (
	{ state }: Pick<CaseHeader, "state">,
	move: Move,
	by: Doer,
): State | null => (isState(state) ? step(state, move, by) : null);

/** A line of what was done, for whoever told it and for those who work on it. */
export const lineOf = (move: Move, by: "officer" | "reporter", words = "") => ({
	what: "deed" as const,
	by,
	body: { move, ...(words.trim() === "" ? {} : { words: words.trim() }) },
});
