import { isUuid } from "#kernel/id.ts";
import { ok, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asDay, type Day, isDay } from "#territory";
import { refreshDirectory } from "./directory.ts";
import { changedSince } from "./last-change.ts";
import { mayManageUnits } from "./policy.ts";
import { loadUnit, lockTree } from "./store.ts";
import { unitsIn } from "./tables.ts";
import { problemOfUnitName, type UnitRefusal } from "./unit.ts";

export interface Renaming {
	readonly unitId: string;
	readonly name: string;
	/** First day of the new name. */
	readonly from: Day;
	/** The version that was seen; refused when somebody was quicker. See `lastChangeOf`. */
	readonly seen?: string;
}

/** From a day on the unit bears another name; what bears an older date keeps the older name. */
export async function renameUnit(
	cx: Context,
	renaming: Renaming,
): Promise<Result<null, UnitRefusal>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayManageUnits(tx.actor);
		if (!decision.may) return refused(decision.why);
		const { unitId, from } = renaming;
		const name = renaming.name.trim();
		const problem = problemOfUnitName(name);
		if (problem) return refused(problem);
		if (!isDay(from)) return refused("wrong-day");
		await lockTree(tx);
		const unit = isUuid(unitId) ? await loadUnit(tx, unitId) : null;
		if (!unit) return refused("unknown-unit");
		if (await changedSince(tx, unitId, renaming.seen))
			return refused("changed-meanwhile");
		if (from <= unit.from)
			return refused("before-opening", { opened: unit.from });
		if (unit.until !== null && from >= unit.until)
			return refused("after-closing", { closed: unit.until });
		const before = await lastName(tx, unitId);
		if (before.from >= from)
			return refused("later-change", { from: before.from });
		if (before.name === name) return refused("same-name");

		await unitsIn(tx.db)
			.insertInto("units.unit_name")
			.values({ unit_id: unitId, valid_from: from, name })
			.execute();
		await refreshDirectory(tx, [unitId]);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "unit.renamed",
			subject: { kind: "unit", id: unitId },
			details: { from, name, before: before.name },
		});
		await announce(tx, { name: "unit.renamed", body: { unitId, from } });
		return ok(null);
	});
}

const lastName = (tx: Context, unitId: string) =>
	unitsIn(tx.db)
		.selectFrom("units.unit_name")
		.select(["name", asDay("valid_from").as("from")])
		.where("unit_id", "=", unitId)
		.orderBy("valid_from", "desc")
		.limit(1)
		.executeTakeFirstOrThrow();
