import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { unitById } from "#units";
import { countOpenAppeals } from "./answering/appeal.ts";
import {
	type Consultation,
	endOf,
	type Key,
	type Office,
	takes,
	takesPaper,
} from "./consultation.ts";
import { type DeedReason, doDeed } from "./do-deed.ts";
import { missingIn } from "./plan/access.ts";
import { terms } from "./terms.ts";
import { asKept } from "./words.ts";

type Done<Reason extends string = never> = Promise<
	Result<Consultation, Refusal<Reason | DeedReason>>
>;

export type OpenReason = "is-over" | "not-for-everybody";

/** From now on everybody reads it. Not before those can read it who need it easy, spoken or with captions, or it is said why not. */
export const openConsultation = (
	cx: Context,
	key: Key,
	revision: number,
): Done<OpenReason> =>
	doDeed<Refusal<OpenReason>>(cx, key, {
		move: "open",
		deed: "consultation.opened",
		revision,
		change: async (tx, draft) => {
			const missing = missingIn(draft.access);
			if (missing.length > 0)
				return refused("not-for-everybody", { n: missing.length });
			return endOf(draft, await officeOf(tx, key)) <= tx.now
				? refused("is-over")
				: ok({});
		},
	});

export type ReasonWhy = "no-reason" | "reason-too-long";

/** Nobody speaks any more from now on, and everybody reads why; who had begun is still heard. */
export const closeConsultation = (
	cx: Context,
	key: Key,
	revision: number,
	why: string,
): Done<ReasonWhy | "is-closed"> =>
	doDeed<Refusal<ReasonWhy | "is-closed">>(cx, key, {
		move: "close",
		deed: "consultation.closed",
		revision,
		change: async (tx, open) => {
			const whyClosed = asKept(why);
			if (whyClosed === "") return refused("no-reason");
			if (whyClosed.length > terms.longestWords)
				return refused("reason-too-long", { n: terms.longestWords });
			const stands = takes(open, await officeOf(tx, key), tx.now, null);
			return stands === "yes" || stands === "not-yet"
				? ok({ closedEarlyAt: tx.now, whyClosed })
				: refused("is-closed");
		},
	});

export type EndReason =
	| "still-speaking"
	| "paper-comes"
	| "appeals-wait"
	| "unanswered";

/** The answers are whole, and stand. Not while a village may still bring its sheet, or anybody who spoke or appealed waits. */
export const endConsultation = (
	cx: Context,
	key: Key,
	revision: number,
): Done<EndReason> =>
	doDeed<Refusal<EndReason>>(cx, key, {
		move: "end",
		deed: "consultation.ended",
		revision,
		change: async (tx, open) => {
			const office = await officeOf(tx, key);
			const end = endOf(open, office);
			if (tx.now.getTime() < end.getTime() + terms.grace * 60_000)
				return refused("still-speaking");
			if (takesPaper(open, office, tx.now))
				return refused("paper-comes", { n: terms.paperDays });
			const appeals = await countOpenAppeals(tx, key);
			if (appeals > 0) return refused("appeals-wait", { n: appeals });
			const n = open.opinions - open.answered;
			return n > 0 ? refused("unanswered", { n }) : ok({});
		},
	});

async function officeOf(tx: Context, { unitId }: Key): Promise<Office> {
	const unit = await unitById(tx, unitId);
	if (!unit) throw new Error("a consultation of no office");
	return unit;
}
