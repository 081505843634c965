import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Day, dayOf } from "#territory";
import { drawClosing } from "../checking/draw-closing.ts";
import type { Complaint, Key } from "../complaint.ts";
import { isKnownToAll } from "../follow-ups/known-to-all.ts";
import { leaveActions } from "../follow-ups/leave-actions.ts";
import { note } from "../history.ts";
import {
	type Doer,
	hasEnded,
	type Move,
	type State,
	step,
} from "../lifecycle.ts";
import { mayHandle } from "../policy.ts";
import { hideCopyOf } from "../publication/take-down.ts";
import { type Change, lockComplaint, saveComplaint } from "../store.ts";
import { keepClocks } from "./clocks.ts";
import { keepDesk } from "./desk-row.ts";
import { leadFollowers, release, releaseApart } from "./followers.ts";
import { keepAsked } from "./keep-asked.ts";
import { leaveDeed, type TrailWord } from "./leave-deed.ts";
import { tellOf } from "./tell-people.ts";

/** What is done beside the states: nothing of it moves the complaint on. */
export type Beside =
	| "note"
	| "accuse"
	| "open-contact"
	| "merge"
	| "reroute"
	| "escalate"
	| "tag"
	| "check"
	| "check-corrected"
	| "disproof-corrected"
	| "follow-up"
	| "followed-up";

export type MoveReason =
	| "not-found"
	| "changed-meanwhile"
	| "not-now"
	| "has-ended";

/** A deed on a complaint: what it is, what the history keeps of it, what it changes. */
export interface Deed<Reason extends string> {
	/** The number of deeds that the page showed; left out where the state alone decides. */
	readonly version?: number | undefined;
	readonly move: Move | Beside;
	/** As people wrote it; it stands in the history and nowhere else. */
	readonly words?: string | null;
	/** Whether the person who told it reads it. */
	readonly shown: boolean;
	/** What belongs to it: ids, days, codes. */
	readonly about?: Readonly<Record<string, unknown>>;
	/** The word of the trail, where the move does not say it all. */
	readonly trail?: TrailWord;
	/** Asked with the complaint locked. */
	readonly refuse?: (
		tx: Context,
		complaint: Complaint,
	) => Promise<Reason | null> | Reason | null;
	readonly change?: (
		tx: Context,
		complaint: Complaint,
	) => Promise<Change> | Change;
	/** Who of the office has it from now on; left out, nothing changes. */
	readonly assignTo?: string | null;
	/** What is done in the same transaction. */
	readonly and?: (
		tx: Context,
		after: Complaint,
		before: Complaint,
	) => Promise<void>;
}

export type Moved<Reason extends string> = Result<
	Complaint,
	Refusal<Reason | MoveReason>
>;

/**
 * Every deed on a complaint goes the same way, in one transaction: lock, ask who may, whether somebody else was faster,
 * step, save, note, keep desk and clocks in step, leave the trail, tell whom it concerns. Who may not know of it hears
 * that there is no such thing.
 */
export const doMove = <Reason extends string = never>(
	cx: Context,
	key: Key,
	deed: Deed<Reason>,
): Promise<Moved<Reason>> =>
	inTransaction<Moved<Reason>>(cx, async (tx) => {
		const before = await lockComplaint(tx, key);
		const doer = doerOf(tx);
		if (!before || (doer === "officer" && !mayHandle(tx.actor, before).may))
			return refused("not-found");
		if (deed.version !== undefined && deed.version !== before.version)
			return refused("changed-meanwhile");
		const standing = isMove(deed.move) ? step(before, deed.move, doer) : before;
		if (!standing)
			return refused(hasEnded(before.state) ? "has-ended" : "not-now");
		const why = (await deed.refuse?.(tx, before)) ?? null;
		if (why) return refused(why);
		const after = await saveComplaint(tx, before, {
			state: standing.state,
			stateBefore: standing.stateBefore,
			endedOn: endOf(before, standing.state, dayOf(tx.now)),
			...(await deed.change?.(tx, before)),
		});
		await note(tx, key, {
			what: deed.move,
			shown: deed.shown,
			words: deed.words?.trim() || null,
			about: deed.about ?? {},
		});
		await deed.and?.(tx, after, before);
		await drawClosing(tx, before, after);
		await hideCopyOf(tx, after);
		if (!isKnownToAll(after)) await leaveActions(tx, after);
		const dueOn = await keepClocks(tx, before, after, deed);
		await keepAsked(tx, before, after, deed.move);
		// Whoever has more to say is heard for themselves.
		if (doer === "citizen") await release(tx, after);
		else await releaseApart(tx, after, deed.move);
		await keepDesk(tx, before, after, { dueOn, assignTo: deed.assignTo });
		await leadFollowers(tx, before, after, deed);
		await leaveDeed(tx, after, deed.move, deed.trail);
		await tellOf(tx, before, after, deed.move);
		return ok(after);
	});

/** What is noted afterwards moves no end, and what is opened again has none. */
const endOf = (before: Complaint, state: State, today: Day): Day | null =>
	!hasEnded(state)
		? null
		: hasEnded(before.state) && before.endedOn !== null
			? before.endedOn
			: today;

/** Whoever opened a receipt is a citizen; the program is itself; all others are staff. */
const doerOf = ({ actor }: Context): Doer =>
	actor.kind === "person" ? "officer" : actor.kind;

const beside: readonly string[] = [
	"note",
	"accuse",
	"open-contact",
	"merge",
	"reroute",
	"escalate",
	"tag",
	"check",
	"check-corrected",
	"disproof-corrected",
	"follow-up",
	"followed-up",
] satisfies Beside[];
const isMove = (move: Move | Beside): move is Move => !beside.includes(move);
