import { isUuid } from "#kernel/id.ts";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { changedSince } from "./last-change.ts";
import { mayManageUnits } from "./policy.ts";
import { loadUnit, lockTree } from "./store.ts";
import { unitsIn } from "./tables.ts";
import type { UnitRefusal } from "./unit.ts";

export interface NewAddress {
	readonly unitId: string;
	/** Street and number; null is not known. */
	readonly address: string | null;
	/** The version that was seen; refused when somebody was quicker. See `lastChangeOf`. */
	readonly seen?: string;
}

/** Writes where the unit can be found now. Addresses are not dated: nobody is to be sent to an old one. */
export async function changeAddress(
	cx: Context,
	{ unitId, address, seen }: NewAddress,
): Promise<Result<null, UnitRefusal>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayManageUnits(tx.actor);
		if (!decision.may) return refused(decision.why);
		await lockTree(tx);
		const unit = isUuid(unitId) ? await loadUnit(tx, unitId) : null;
		if (!unit) return refused("unknown-unit");
		if (await changedSince(tx, unitId, seen))
			return refused("changed-meanwhile");
		const { address: before } = await unitsIn(tx.db)
			.selectFrom("units.unit")
			.select("address")
			.where("id", "=", unitId)
			.executeTakeFirstOrThrow();
		const after = address?.trim() || null;
		if (after === before) return refused("same-address");
		await writeAddress(tx, unitId, after);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "unit.address-changed",
			subject: { kind: "unit", id: unitId },
			details: { address: after, before },
		});
		return ok(null);
	});
}

export async function writeAddress(
	tx: Context,
	unitId: string,
	address: string | null,
): Promise<void> {
	await unitsIn(tx.db)
		.updateTable("units.unit")
		.set({ address })
		.where("id", "=", unitId)
		.execute();
}
