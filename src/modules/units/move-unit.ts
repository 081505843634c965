import { isUuid } from "#kernel/id.ts";
import { ok, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Day, isDay } from "#territory";
import { refreshDirectory } from "./directory.ts";
import { mayManageUnits } from "./policy.ts";
import {
	endMembership,
	everBelow,
	insertMemberships,
	loadMemberships,
	loadUnit,
	lockTree,
	refreshClosure,
} from "./store.ts";
import { outlasts, type UnitRefusal } from "./unit.ts";

export interface Move {
	readonly unitId: string;
	/** The unit that it stands under from then on. */
	readonly parentId: string;
	/** First day under the new one. */
	readonly from: Day;
}

/** From a day on the unit, with all below it, stands under another one. What was before stays as it was. */
export async function moveUnit(
	cx: Context,
	{ unitId, parentId, from }: Move,
): Promise<Result<null, UnitRefusal>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayManageUnits(tx.actor);
		if (!decision.may) return refused(decision.why);
		if (!isDay(from)) return refused("wrong-day");
		await lockTree(tx);
		const unit = isUuid(unitId) ? await loadUnit(tx, unitId) : null;
		const parent = isUuid(parentId) ? await loadUnit(tx, parentId) : null;
		if (!unit) return refused("unknown-unit");
		if (!parent) return refused("unknown-parent");
		if (unitId === parentId) return refused("own-ancestor");
		if (from < unit.from)
			return refused("before-opening", { opened: unit.from });
		if (unit.until !== null && from >= unit.until)
			return refused("after-closing", { closed: unit.until });
		const membership = { unitId, parentId, from, until: unit.until };
		if (!outlasts(parent, membership))
			return refused("parent-not-open", { parent: parent.slug });
		const before = await loadMemberships(tx, [unitId]);
		if (before.some((known) => known.from >= from))
			return refused("two-parents");

		await endMembership(tx, unitId, from);
		await insertMemberships(tx, [membership]);
		const spelt = await refreshClosure(tx, await everBelow(tx, unitId));
		if (!spelt.ok) return spelt;
		await refreshDirectory(tx, [unitId]);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "unit.moved",
			subject: { kind: "unit", id: unitId },
			details: {
				from,
				under: parentId,
				before: before.at(-1)?.parentId ?? null,
			},
		});
		await announce(tx, { name: "unit.moved", body: { unitId, from } });
		return ok(null);
	});
}
