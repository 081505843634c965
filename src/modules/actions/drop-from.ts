import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Unit } from "#units";
import { carryOut } from "./change-action.ts";
import { step } from "./lifecycle.ts";
import { actionsFrom, lockAction } from "./store.ts";

/**
 * Ends what was opened for a reference of one kind of origin and has not ended, because nothing follows from it any more, in the
 * transaction of whoever calls; the caller has asked whether the actor may. Answers how many ended.
 */
export async function dropFrom(
	tx: Context,
	unit: Unit,
	kind: string,
	ref: string,
	why: string,
): Promise<number> {
	let ended = 0;
	for (const { id } of await actionsFrom(tx, kind, [unit.id], [ref])) {
		const found = await lockAction(tx, unit.id, id);
		const state = found && step(found.state, "drop");
		if (!found || !state) continue;
		await carryOut(
			tx,
			unit,
			found,
			{ ...found, state, endedOn: dayOf(tx.now), outcome: why },
			{ what: "dropped", deed: "action.dropped", words: why },
		);
		ended += 1;
	}
	return ended;
}
