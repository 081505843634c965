import { isUuid } from "#kernel/id.ts";
import { ok, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Day, isDay } from "#territory";
import { refreshDirectory } from "./directory.ts";
import { changedSince } from "./last-change.ts";
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
	/** The version that was seen; refused when somebody was quicker. See `lastChangeOf`. */
	readonly seen?: string;
}

/** From a day on the unit, with all below it, stands under another one. What was before stays as it was. */
export async function moveUnit(
	cx: Context,
	{ unitId, parentId, from, seen }: Move,
): Promise<Result<null, UnitRefusal>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayManageUnits(tx.actor);
		if (!decision.may) return refused(decision.why);
		if (!isDay(from)) return refused("wrong-day");
		await lockTree(tx);
		const unit = isUuid(unitId) ? await loadUnit(tx, unitId) : null;
		const parent = isUuid(parentId) ? await loadUnit(tx, parentId) : null;
		if (!unit) return refused("unknown-unit");
		if (await changedSince(tx, unitId, seen))
			return refused("changed-meanwhile");
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
		const last = before.at(-1);
		if (last && last.from >= from)
			return refused("two-parents", { from: last.from });
		if (last?.parentId === parentId && last.until === unit.until)
			return refused("same-parent");

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
				before: last?.parentId ?? null,
				wasUntil: last?.until ?? null,
			},
		});
		await announce(tx, { name: "unit.moved", body: { unitId, from } });
		return ok(null);
	});
}
