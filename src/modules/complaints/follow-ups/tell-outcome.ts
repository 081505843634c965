import { sql } from "kysely";
import {
	type Action,
	ActionEnded,
	actionById,
	actionEnded,
	byHand,
	historyOf,
	OutcomeHidden,
	outcomeHidden,
} from "#actions";
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
			about: { ended: action.state, of: ref, ...hiddenIn(action) },
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

/** Words that were hidden before they were told are not told. */
const hiddenIn = ({ hidden }: Action) =>
	hidden ? { hiddenOn: hidden.on, whyHidden: hidden.why } : {};

/** What nobody shall read any more is hidden as well where it was put before whoever told it: anybody may have joined them. */
async function hideWords(
	tx: Context,
	body: Readonly<Record<string, unknown>>,
): Promise<void> {
	const { unitId, actionId, ref } = OutcomeHidden.parse(body);
	const action = await actionById(tx, unitId, actionId);
	if (!action?.hidden) return;
	const words = (await historyOf(tx, action)).findLast(({ what }) =>
		["finished", "dropped"].includes(what),
	)?.words;
	const told = await complaintsIn(tx.db)
		.selectFrom("complaints.follow_up")
		.select(["unit_id as unitId", "complaint_id as id"])
		.where("ref", "=", ref)
		.execute();
	const entries = complaintsIn(tx.db)
		.updateTable("complaints.entry")
		.set({
			words: null,
			about: sql`about || ${JSON.stringify(hiddenIn(action))}::jsonb`,
		})
		.where("what", "=", "followed-up");
	// Whoever was told follows nobody any more, perhaps.
	await entries.where(sql<boolean>`about->>'of' = ${ref}`).execute();
	// Told before the entry named what it was of.
	for (const key of await withFollowers(tx, told))
		await entries
			.where("unit_id", "=", key.unitId)
			.where("complaint_id", "=", key.id)
			.where("words", "=", words ?? "")
			.execute();
}

export const subscribers: readonly Subscriber[] = [
	{ to: actionEnded, receive: tellOutcome },
	{ to: outcomeHidden, receive: hideWords },
];
