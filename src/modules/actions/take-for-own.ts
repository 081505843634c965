import type { Context } from "#platform/context.ts";
import { byHand, saysByHand } from "./by-hand.ts";
import { actionsIn } from "./tables.ts";

/** Where an action was known by a reference of what it came from, and by which it is known now. */
interface Taken {
	readonly ref: string;
	readonly now: string;
}

/**
 * Open actions of these references of one kind of origin become the unit's own, as if a person there had opened them, in the transaction of
 * whoever calls: nobody may know any more what they came from. What has ended stays as everybody read it.
 */
export async function takeForOwn(
	tx: Context,
	kind: string,
	unitIds: readonly string[],
	refs: readonly string[],
): Promise<readonly Taken[]> {
	if (unitIds.length === 0 || refs.length === 0) return [];
	const open = await actionsIn(tx.db)
		.selectFrom("actions.action")
		.select(["unit_id", "id", "origin_ref as ref"])
		.where("unit_id", "in", [...new Set(unitIds)])
		.where("origin_kind", "=", kind)
		.where("origin_ref", "in", [...refs])
		.where("ended_on", "is", null)
		.forUpdate()
		.execute();
	for (const { unit_id, id } of open)
		await actionsIn(tx.db)
			.updateTable("actions.action")
			.set({
				origin_kind: byHand,
				origin_ref: id,
				origin_says: JSON.stringify(saysByHand),
				origin_path: null,
			})
			.where("unit_id", "=", unit_id)
			.where("id", "=", id)
			.execute();
	return open.map(({ ref, id }) => ({ ref, now: id }));
}
