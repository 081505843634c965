import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { type DeedReason, doDeed } from "./do-deed.ts";
import { beginningOf, type Event, hasItsDay, type Key } from "./event.ts";
import { keepCodes } from "./presence/tell-code.ts";
import { withdrawAll } from "./registering/ask-for-day.ts";
import { terms } from "./terms.ts";
import { asKept } from "./words.ts";

type Done<Reason extends string = never> = Promise<
	Result<Event, Refusal<Reason | DeedReason>>
>;

/** From now on everybody sees it and may register. */
export const openEvent = (
	cx: Context,
	key: Key,
	revision: number,
): Done<"is-over"> =>
	doDeed<Refusal<"is-over">>(cx, key, {
		move: "open",
		deed: "event.opened",
		revision,
		change: async (tx, event) =>
			beginningOf(event) <= tx.now ? refused("is-over") : ok({ wasOpen: true }),
	});

/** People are there. On its day by the clocks of its place, or later where it was forgotten; never before. */
export const beginEvent = (
	cx: Context,
	key: Key,
	revision: number,
): Done<"not-its-day"> =>
	doDeed<Refusal<"not-its-day">>(cx, key, {
		move: "begin",
		deed: "event.begun",
		revision,
		change: async (tx, event) =>
			hasItsDay(event, tx.now) ? ok({}) : refused("not-its-day"),
		after: (tx, begun) => keepCodes(tx, begun),
	});

export const finishEvent = (cx: Context, key: Key, revision: number): Done =>
	doDeed(cx, key, { move: "finish", deed: "event.finished", revision });

export type ReasonWhy = "no-reason" | "reason-too-long";

/** It does not take place: whoever wanted to come reads why, and nothing has to be arranged any more. */
export const cancelEvent = (
	cx: Context,
	key: Key,
	revision: number,
	why: string,
): Done<ReasonWhy> =>
	doDeed<Refusal<ReasonWhy>>(cx, key, {
		move: "cancel",
		deed: "event.cancelled",
		revision,
		change: async () => {
			const whyCancelled = asKept(why);
			if (whyCancelled === "") return refused("no-reason");
			return whyCancelled.length > terms.longestWords
				? refused("reason-too-long", { n: terms.longestWords })
				: ok({ whyCancelled });
		},
		after: (tx, cancelled) => withdrawAll(tx, cancelled),
	});
