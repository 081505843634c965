import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { type DeedReason, doDeed } from "./do-deed.ts";
import { carriedTo, closedOwners, openFollowUps } from "./follow-ups.ts";
import type { Key, Meeting } from "./meeting.ts";
import {
	draftOf,
	emptyWritten,
	inForce,
	openedIn,
	saysNothing,
} from "./minutes.ts";
import { removeDraft, saveMinutes } from "./store.ts";
import { pathOf } from "./tell.ts";
import { terms } from "./terms.ts";
import { asKept } from "./words.ts";

export type ReasonRefusal = Refusal<"no-reason" | "reason-too-long">;
type Done<Reason = never> = Promise<
	Result<Meeting, Reason | Refusal<DeedReason>>
>;

export const beginMeeting = (cx: Context, key: Key, revision: number): Done =>
	doDeed(cx, key, { move: "begin", deed: "meeting.begun", revision });

/** The meeting is over; its minutes are to be written. */
export const closeMeeting = (cx: Context, key: Key, revision: number): Done =>
	doDeed(cx, key, { move: "close", deed: "meeting.closed", revision });

/** It does not take place; whoever was invited reads why. */
export const cancelMeeting = (
	cx: Context,
	key: Key,
	revision: number,
	why: string,
): Done<ReasonRefusal> =>
	doDeed<ReasonRefusal>(cx, key, {
		move: "cancel",
		deed: "meeting.cancelled",
		revision,
		change: async () =>
			problemOfReason(why) ?? ok({ whyCancelled: asKept(why) }),
	});

/** The minutes go to the chair. */
export const sendMinutes = (
	cx: Context,
	key: Key,
	revision: number,
): Done<Refusal<"nothing-written">> =>
	doDeed<Refusal<"nothing-written">>(cx, key, {
		move: "send",
		deed: "meeting.minutes-sent",
		revision,
		change: async (tx, { versions }) => {
			const draft = draftOf(versions);
			if (!draft || saysNothing(draft)) return refused("nothing-written");
			await saveMinutes(tx, key, { ...draft, returned: null });
			return ok({});
		},
	});

/** The chair wants something mended first. */
export const returnMinutes = (
	cx: Context,
	key: Key,
	revision: number,
	why: string,
): Done<ReasonRefusal> =>
	doDeed<ReasonRefusal>(cx, key, {
		move: "return",
		deed: "meeting.minutes-returned",
		revision,
		change: async (tx, { versions }) => {
			const problem = problemOfReason(why);
			if (problem) return problem;
			const draft = draftOf(versions);
			if (draft)
				await saveMinutes(tx, key, { ...draft, returned: asKept(why) });
			return ok({});
		},
	});

/**
 * From now on the version stays as it is, with what was carried to it as it stands. What it decided is opened as
 * actions, each once: a correction opens only what it adds.
 */
export const approveMinutes = (
	cx: Context,
	key: Key,
	revision: number,
): Done<Refusal<"own-minutes" | "owner-closed">> =>
	doDeed<Refusal<"own-minutes" | "owner-closed">>(cx, key, {
		move: "approve",
		deed: "meeting.minutes-approved",
		revision,
		change: async (tx, { unit, meeting, office, versions }) => {
			const draft = draftOf(versions);
			if (!draft) throw new Error("minutes wait without a draft");
			if (!office.chairHere && draft.writtenBy === tx.actor.id)
				return refused("own-minutes");
			const opened = openedIn(versions);
			const added = draft.decisions.filter(({ id }) => !opened.has(id));
			if ((await closedOwners(tx, added)).length > 0)
				return refused("owner-closed");
			await saveMinutes(tx, key, {
				...draft,
				carried: await carriedTo(tx, meeting),
				approvedBy: tx.actor.id,
				approvedAt: tx.now,
				instead: !office.chairHere,
			});
			await openFollowUps(tx, meeting, pathOf(unit, meeting), added);
			return ok({});
		},
	});

/** Approved minutes never change: a correction is a new version, with its reason. */
export const correctMinutes = (
	cx: Context,
	key: Key,
	revision: number,
	why: string,
): Done<ReasonRefusal> =>
	doDeed<ReasonRefusal>(cx, key, {
		move: "correct",
		deed: "meeting.correction-begun",
		revision,
		change: async (tx, { versions }) => {
			const problem = problemOfReason(why);
			if (problem) return problem;
			const before = inForce(versions);
			await saveMinutes(tx, key, {
				...(before ?? emptyWritten),
				number: (before?.number ?? 0) + 1,
				carried: null,
				why: asKept(why),
				returned: null,
				writtenBy: tx.actor.id,
				writtenAt: tx.now,
				approvedBy: null,
				approvedAt: null,
				instead: false,
			});
			return ok({});
		},
	});

/** The correction is not needed: its draft goes, and the approved version holds as before. */
export const leaveCorrection = (
	cx: Context,
	key: Key,
	revision: number,
): Done<Refusal<"no-correction">> =>
	doDeed<Refusal<"no-correction">>(cx, key, {
		move: "leave",
		deed: "meeting.correction-left",
		revision,
		change: async (tx, { versions }) => {
			const draft = draftOf(versions);
			if (!draft || !inForce(versions)) return refused("no-correction");
			await removeDraft(tx, key, draft.number);
			return ok({});
		},
	});

function problemOfReason(
	why: string,
): { readonly ok: false; readonly problem: ReasonRefusal } | null {
	const words = asKept(why);
	if (words === "") return refused("no-reason");
	return words.length > terms.longestWords
		? refused("reason-too-long", { n: terms.longestWords })
		: null;
}
