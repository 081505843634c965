import type { Context } from "#platform/context.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Key, subjectKind } from "../complaint.ts";
import { clearDesk } from "../handling/desk-row.ts";
import { followedBy, standWith } from "../handling/followers.ts";
import { note } from "../history.ts";
import { awaitsAnswer, type State } from "../lifecycle.ts";
import { lockComplaint, lockIfFree } from "../store.ts";
import { complaintsIn } from "../tables.ts";

/** Something told by somebody to whom the same happened that stands in a public copy. */
export interface Joining extends Key {
	/** The copy, as its address calls it. */
	readonly joins: string;
	/** Who works on what was told. */
	readonly officeId: string | null;
	/** Somebody has to look first whether it is a voice at all. */
	readonly suspect: boolean;
}

/** The copy is there, until the transaction ends. */
export interface Joined {
	/** Which one it follows; `null` where it lies on the desk by itself. */
	readonly leader: (Key & { readonly state: State }) | null;
}

/**
 * Finds what somebody joins, before anything is written. It follows what is at work at the same office and not answered
 * yet: its person hears what will be said. All others lie on the desk like anything else, because what was said before is
 * not said again. `null` where the copy is shown no more.
 */
export async function findJoined(
	tx: Context,
	one: Joining,
): Promise<Joined | null> {
	const copied = await copiedBy(tx, one);
	// Whoever takes the copy down, or lets all of it leave, holds this lock.
	const told = copied && (await lockComplaint(tx, copied));
	if (!told || !(await copiedBy(tx, one))) return null;
	const other = await followedBy(tx, told);
	// Somebody at work on the other one takes what they do to this one next: waiting here, two could wait for each other.
	const leader = other ? await lockIfFree(tx, other) : told;
	const follows =
		!one.suspect &&
		leader !== null &&
		awaitsAnswer(leader.state) &&
		leader.handlerId === one.officeId &&
		!(other && (await followedBy(tx, leader)));
	return {
		leader: follows
			? { unitId: leader.unitId, id: leader.id, state: leader.state }
			: null,
	};
}

async function copiedBy(
	tx: Context,
	{ unitId, joins }: Joining,
): Promise<Key | null> {
	const row = await complaintsIn(tx.db)
		.selectFrom("complaints.published")
		.select(["unit_id as unitId", "complaint_id as id"])
		.where("unit_id", "=", unitId)
		.where("id", "=", joins)
		.where("withdrawn_on", "is", null)
		.executeTakeFirst();
	return row ?? null;
}

/** Writes that it joined, and what it follows, in the transaction in which it was told. */
export async function writeJoined(
	tx: Context,
	{ unitId, id, joins, officeId }: Joining,
	{ leader }: Joined,
): Promise<void> {
	await complaintsIn(tx.db)
		.insertInto("complaints.joined")
		.values({ unit_id: unitId, complaint_id: id, published_id: joins })
		.execute();
	if (leader) {
		await complaintsIn(tx.db)
			.insertInto("complaints.merged")
			.values({
				unit_id: unitId,
				complaint_id: id,
				into_unit_id: leader.unitId,
				into_id: leader.id,
				at: tx.now,
				by_id: null,
			})
			.execute();
		await clearDesk(tx, { id, handlerId: officeId });
	}
	await note(
		tx,
		{ unitId, id },
		{ what: "join", shown: true, about: { follows: leader !== null } },
	);
	await leaveTrail(tx, {
		chain: "operations",
		deed: "complaint.joined",
		subject: { kind: subjectKind, id },
	});
	if (leader) await standWith(tx, { unitId, id }, leader.state);
}
