import { ActionEnded, actionById, actionEnded, byHand } from "#actions";
import type { Subscriber } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Key } from "../complaint.ts";
import { doMove } from "../handling/do-move.ts";
import { followersOf } from "../handling/followers.ts";
import { complaintsIn } from "../tables.ts";
import { fromComplaint } from "./leave-actions.ts";

/** An action has ended: what came of it is put before whoever told it, and whoever told the same, once. */
async function tellOutcome(
	tx: Context,
	body: Readonly<Record<string, unknown>>,
): Promise<void> {
	const { unitId, actionId, kind, ref } = ActionEnded.parse(body);
	// What became the office's own since is still told whoever told it.
	if (kind !== fromComplaint && kind !== byHand) return;
	const action = await actionById(tx, unitId, actionId);
	const told = await complaintsIn(tx.db)
		.updateTable("complaints.follow_up")
		.set({ told_on: dayOf(tx.now) })
		.where("ref", "=", ref)
		.where("told_on", "is", null)
		.returning(["unit_id as unitId", "complaint_id as id"])
		.execute();
	// Of one that was handed over nobody here knows any more.
	if (!action) return;
	for (const key of await withFollowers(tx, told))
		await doMove(tx, key, {
			move: "followed-up",
			words: action.outcome,
			about: { ended: action.state },
			shown: true,
		});
}

/** Also those who were joined to one of them since. */
async function withFollowers(
	tx: Context,
	keys: readonly Key[],
): Promise<readonly Key[]> {
	const all = new Map(keys.map((key) => [key.id, key]));
	for (const key of keys)
		for (const { unitId, id } of await followersOf(tx, key))
			all.set(id, { unitId, id });
	return [...all.values()];
}

export const subscribers: readonly Subscriber[] = [
	{ to: actionEnded, receive: tellOutcome },
];
