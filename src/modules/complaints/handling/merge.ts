import type { Context } from "#platform/context.ts";
import type { Key } from "../complaint.ts";
import { onDesk } from "../desk/desk-of.ts";
import { awaitsAnswer, hasEnded, type State } from "../lifecycle.ts";
import { lockIfFree } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { clearDesk } from "./desk-row.ts";
import { doMove, type Moved } from "./do-move.ts";
import { followedBy, followersOf, standWith } from "./followers.ts";

export type MergeReason =
	| "no-such-number"
	| "the-same"
	| "other-desk"
	| "has-followers"
	| "follows-already"
	| "asked-now"
	| "answered-already"
	| "changed-meanwhile";

/**
 * Lets a complaint follow another one that says the same, named by what staff call it: it leaves the desk, and its person
 * is told what the other is told. It keeps its own code, and comes back to the desk when its person has more to say.
 */
export const merge = (
	cx: Context,
	key: Key,
	version: number,
	ref: string,
): Promise<Moved<MergeReason>> => {
	let into: Key | null = null;
	let state: State = "received";
	return doMove<MergeReason>(cx, key, {
		version,
		move: "merge",
		shown: true,
		refuse: async (tx, complaint) => {
			// Somebody waits for an answer of the person: that comes first.
			if (complaint.state === "waiting" || hasEnded(complaint.state))
				return "asked-now";
			const [row] = await onDesk(tx, [ref]);
			if (!row) return "no-such-number";
			// Somebody works on it this very moment: what they do may end it. Waiting here, two could wait for each other.
			const other = await lockIfFree(tx, row);
			if (!other) return "changed-meanwhile";
			if (hasEnded(other.state)) return "no-such-number";
			if (other.id === complaint.id) return "the-same";
			// What was said is not said again: nobody would tell this person.
			if (!awaitsAnswer(other.state)) return "answered-already";
			if (other.handlerId !== complaint.handlerId) return "other-desk";
			if ((await followedBy(tx, other)) || (await followedBy(tx, complaint)))
				return "follows-already";
			if ((await followersOf(tx, complaint)).length > 0) return "has-followers";
			into = { unitId: other.unitId, id: other.id };
			state = other.state;
			return null;
		},
		and: async (tx, after) => {
			if (!into) return;
			await complaintsIn(tx.db)
				.insertInto("complaints.merged")
				.values({
					unit_id: after.unitId,
					complaint_id: after.id,
					into_unit_id: into.unitId,
					into_id: into.id,
					at: tx.now,
					by_id: tx.actor.id,
				})
				.execute();
			await clearDesk(tx, after);
			await standWith(tx, after, state);
		},
	});
};
