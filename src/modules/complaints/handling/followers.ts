import { hideFrom } from "#notices";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { drawClosing } from "../checking/draw-closing.ts";
import { type Complaint, type Key, subjectKind } from "../complaint.ts";
import { isKnownToAll } from "../follow-ups/known-to-all.ts";
import { leaveActions } from "../follow-ups/leave-actions.ts";
import { note } from "../history.ts";
import { awaitsAnswer, hasEnded, type Move, type State } from "../lifecycle.ts";
import { hideCopyOf } from "../publication/take-down.ts";
import { complaintByKey, lockComplaint, saveComplaint } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { keepClocks } from "./clocks.ts";
import { keepDesk } from "./desk-row.ts";
import type { Beside } from "./do-move.ts";
import { forStrangers } from "./for-strangers.ts";
import { leaveDeed } from "./leave-deed.ts";
import { reroute } from "./reroute.ts";
import { neverOf } from "./tell-people.ts";

/** What an office says once to all who told the same. A question is for one person alone. */
const saidToAll: readonly (Move | Beside)[] = [
	"begin",
	"answer",
	"redirect",
	"refuse",
	"disprove",
];
/** What moves the others on without a word: they stand where the one stands, and their clocks with it. */
const ledQuietly: readonly (Move | Beside)[] = ["verify", "dispose"];
/** After these nobody works on it any more, and the others are worked on again. */
const givenUp: readonly State[] = ["withdrawn", "deemed-withdrawn"];

interface Done {
	readonly move: Move | Beside;
	readonly words?: string | null;
	readonly about?: Readonly<Record<string, unknown>>;
}

/** Those that follow a complaint, and who of the office said so; `null` where somebody joined by themselves. */
export const followersOf = (cx: Context, { id }: Pick<Key, "id">) =>
	complaintsIn(cx.db)
		.selectFrom("complaints.merged")
		.select(["unit_id as unitId", "complaint_id as id", "by_id as byId"])
		.where("into_id", "=", id)
		.orderBy("complaint_id")
		.execute();

/** Which one a complaint follows; `null` where it is worked on itself. */
export async function followedBy(cx: Context, { unitId, id }: Key) {
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.merged")
		.select(["into_unit_id as unitId", "into_id as id"])
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.executeTakeFirst();
	return row ?? null;
}

/** Takes what was done with a complaint to those that follow it: the answer, where it lies, who must not know of it. */
export async function leadFollowers(
	tx: Context,
	before: Complaint,
	after: Complaint,
	done: Done,
): Promise<void> {
	const passedOn =
		before.handlerId !== after.handlerId ||
		before.accused.length !== after.accused.length ||
		before.excludedUnits.length !== after.excludedUnits.length;
	const says = saidToAll.includes(done.move);
	const quietly = ledQuietly.includes(done.move);
	if (!passedOn && !says && !quietly && !givenUp.includes(after.state)) return;
	const followers = await followersOf(tx, after);
	const masked =
		says && followers.some(({ byId }) => byId === null)
			? await forStrangers(tx, after, done)
			: done;
	for (const key of followers) {
		const heard = key.byId === null ? masked : done;
		const follower = await lockComplaint(tx, key);
		if (!follower || !hears(follower.state, done.move)) continue;
		if (givenUp.includes(after.state)) await release(tx, follower);
		else {
			if (says || passedOn)
				await follow(tx, follower, after, says ? heard : null);
			if (quietly) await standWith(tx, key, after.state);
		}
	}
}

/** Who heard an answer hears as well that it was not true, also when theirs was closed; what ended otherwise has ended. */
const hears = (state: State, move: Move | Beside): boolean =>
	!hasEnded(state) || (move === "disprove" && state === "finished");

/** Whatever was found or given out of the one holds for the other: no clock of a first check runs for it alone. */
export async function standWith(
	tx: Context,
	key: Key,
	state: State,
): Promise<void> {
	const before = await lockComplaint(tx, key);
	const stands = state === "waiting" ? "in-process" : state;
	if (!before || !awaitsAnswer(before.state) || before.state === "waiting")
		return;
	if (before.state === stands || stands === "received") return;
	const after = await saveComplaint(tx, before, { state: stands });
	const move = stands === "verified" ? "verify" : "begin";
	await keepClocks(tx, before, after, { move });
	await leaveDeed(tx, after, move);
}

async function follow(
	tx: Context,
	before: Complaint,
	led: Complaint,
	done: Done | null,
): Promise<void> {
	const never = {
		excludedUnits: union(before.excludedUnits, led.excludedUnits),
		accused: union(before.accused, led.accused),
	};
	if (led.handlerId !== null && never.excludedUnits.includes(led.handlerId))
		return goOwnWay(tx, before, never);
	const after = await saveComplaint(tx, before, {
		handlerId: led.handlerId,
		...never,
		...(done
			? {
					state: led.state,
					stateBefore: null,
					endedOn: hasEnded(led.state) ? dayOf(tx.now) : null,
				}
			: {}),
	});
	if (done)
		await note(tx, after, {
			what: done.move,
			shown: true,
			words: done.words?.trim() || null,
			about: done.about ?? {},
		});
	await drawClosing(tx, before, after);
	await keepClocks(tx, before, after, done ?? { move: "reroute" });
	await hideCopyOf(tx, after);
	if (!isKnownToAll(after)) await leaveActions(tx, after);
	await leaveDeed(tx, after, done?.move ?? "reroute");
	await hideFrom(tx, { kind: subjectKind, id: after.id }, neverOf(after));
}

/** The other one went where this one must not be known: it is worked on by itself, where the rules say. */
async function goOwnWay(
	tx: Context,
	before: Complaint,
	never: Pick<Complaint, "excludedUnits" | "accused">,
): Promise<void> {
	const after = await saveComplaint(
		tx,
		before,
		await reroute(tx, { ...before, ...never }),
	);
	await keepClocks(tx, before, after, { move: "reroute" });
	await hideCopyOf(tx, after);
	if (!isKnownToAll(after)) await leaveActions(tx, after);
	await leaveDeed(tx, after, "reroute");
	await hideFrom(tx, { kind: subjectKind, id: after.id }, neverOf(after));
	await release(tx, after);
}

const union = (
	one: readonly string[],
	other: readonly string[],
): readonly string[] => [...new Set([...one, ...other])];

/** It is worked on by itself from now on, on the desk where it lay. */
export async function release(
	tx: Context,
	complaint: Complaint,
): Promise<void> {
	const { numDeletedRows } = await complaintsIn(tx.db)
		.deleteFrom("complaints.merged")
		.where("unit_id", "=", complaint.unitId)
		.where("complaint_id", "=", complaint.id)
		.executeTakeFirst();
	if (numDeletedRows === 0n || hasEnded(complaint.state)) return;
	const dueOn = await keepClocks(tx, complaint, complaint, {
		move: "reroute",
	});
	await keepDesk(tx, complaint, complaint, { dueOn });
}

/**
 * What follows another has nobody's desk of its own: named as accused, or lying elsewhere than that other, it would be
 * on none. It is worked on by itself then.
 */
export async function releaseApart(
	tx: Context,
	after: Complaint,
	move: Move | Beside,
): Promise<void> {
	const leader = await followedBy(tx, after);
	if (!leader) return;
	const led = await complaintByKey(tx, leader);
	if (move === "accuse" || led?.handlerId !== after.handlerId)
		await release(tx, after);
}

/** All that followed one which leaves. */
export async function releaseFollowers(
	tx: Context,
	key: Pick<Key, "id">,
): Promise<void> {
	for (const one of await followersOf(tx, key)) {
		const follower = await lockComplaint(tx, one);
		if (follower) await release(tx, follower);
	}
}
