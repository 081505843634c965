import { sql } from "kysely";
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
	loadMemberships,
	loadUnit,
	loadUnits,
	lockTree,
	refreshClosure,
} from "./store.ts";
import { unitsIn } from "./tables.ts";
import type { UnitRefusal } from "./unit.ts";

export interface Closing {
	readonly unitId: string;
	/** First day on which it is no more. */
	readonly on: Day;
	/** Who carries on what it did. */
	readonly successorIds?: readonly string[];
	/** The regulation or the reason, for the trail. */
	readonly because?: string;
	/** The version that was seen; refused when somebody was quicker. See `lastChangeOf`. */
	readonly seen?: string;
}

/** Closes a unit from a day on. Units below it must have been moved or closed before. */
export async function closeUnit(
	cx: Context,
	{ unitId, on, successorIds = [], because, seen }: Closing,
): Promise<Result<null, UnitRefusal>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayManageUnits(tx.actor);
		if (!decision.may) return refused(decision.why);
		if (!isDay(on)) return refused("wrong-day");
		await lockTree(tx);
		const unit = isUuid(unitId) ? await loadUnit(tx, unitId) : null;
		if (!unit) return refused("unknown-unit");
		if (await changedSince(tx, unitId, seen))
			return refused("changed-meanwhile");
		if (unit.until !== null)
			return refused("already-closed", { closed: unit.until });
		if (on <= unit.from)
			return refused("before-opening", { opened: unit.from });
		const successors = await loadUnits(tx, successorIds.filter(isUuid));
		const known = successorIds.every(
			(id) => id !== unitId && successors.has(id),
		);
		if (!known) return refused("unknown-successor");
		const below = await stillBelow(tx, unitId, on);
		if (below > 0) return refused("has-units-below", { count: below });
		if (await changesFrom(tx, unitId, on)) return refused("later-change");

		const [stay] = (await loadMemberships(tx, [unitId])).slice(-1);
		await unitsIn(tx.db)
			.updateTable("units.unit")
			.set({ closed_on: on })
			.where("id", "=", unitId)
			.execute();
		await endMembership(tx, unitId, on);
		if (successorIds.length > 0)
			await unitsIn(tx.db)
				.insertInto("units.successor")
				.values(
					successorIds.map((successor_id) => ({
						unit_id: unitId,
						successor_id,
						since: on,
					})),
				)
				.execute();
		const spelt = await refreshClosure(tx, await everBelow(tx, unitId));
		if (!spelt.ok) return spelt;
		await refreshDirectory(tx, [unitId]);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "unit.closed",
			subject: { kind: "unit", id: unitId },
			details: {
				on,
				successors: successorIds,
				...(because ? { because } : {}),
				wasUntil: stay?.until ?? null,
			},
		});
		await announce(tx, { name: "unit.closed", body: { unitId, from: on } });
		return ok(null);
	});
}

async function stillBelow(
	tx: Context,
	unitId: string,
	day: Day,
): Promise<number> {
	const rows = await unitsIn(tx.db)
		.selectFrom("units.membership")
		.select("unit_id")
		.distinct()
		.where("parent_id", "=", unitId)
		.where(sql<boolean>`(valid_until is null or valid_until > ${day}::date)`)
		.execute();
	return rows.length;
}

/** Whether a name or a membership is on record that begins on the day or later. */
async function changesFrom(
	tx: Context,
	unitId: string,
	day: Day,
): Promise<boolean> {
	const { rows } = await sql<{ later: boolean }>`
    select exists (
      select from units.unit_name where unit_id = ${unitId} and valid_from >= ${day}::date
      union all
      select from units.membership where unit_id = ${unitId} and valid_from >= ${day}::date
    ) as later`.execute(tx.db);
	return rows[0]?.later ?? false;
}
