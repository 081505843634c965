import { sql } from "kysely";
import { z } from "zod";
import { isUuid } from "#kernel/id.ts";
import { ok, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { TrailEntry } from "#platform/read-trail.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Day, dayOf } from "#territory";
import { writeAddress } from "./change-address.ts";
import { refreshDirectory } from "./directory.ts";
import { changedSince, lastRowOf } from "./last-change.ts";
import { mayManageUnits } from "./policy.ts";
import {
	everBelow,
	loadMemberships,
	loadUnit,
	loadUnits,
	lockTree,
	refreshClosure,
} from "./store.ts";
import { unitsIn } from "./tables.ts";
import { takeBackUnits } from "./take-back-units.ts";
import { outlasts, type UnitRefusal } from "./unit.ts";

interface TakingBack {
	readonly unitId: string;
	/** The version that was seen; refused when somebody was quicker. See `lastChangeOf`. */
	readonly seen?: string;
}

/**
 * Undoes what was done to a unit last, if that was today: a name, a place in the tree or an address that
 * was entered by mistake, a closing, an opening. What the change did not keep cannot come back; what
 * leans on it by now is named in the refusal. Answers what was undone.
 */
export async function takeBackChange(
	cx: Context,
	{ unitId, seen }: TakingBack,
): Promise<Result<TakenBack, UnitRefusal>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayManageUnits(tx.actor);
		if (!decision.may) return refused(decision.why);
		await lockTree(tx);
		const unit = isUuid(unitId) ? await loadUnit(tx, unitId) : null;
		if (!unit) return refused("unknown-unit");
		const last = await lastRowOf(tx, unitId);
		if (await changedSince(tx, unitId, seen))
			return refused("changed-meanwhile");
		if (!last || dayOf(last.at) !== dayOf(tx.now))
			return refused("nothing-to-take-back");
		const change = changeIn(last);
		if (!change) return refused("nothing-to-take-back");
		if (change.deed === "unit.opened") {
			const taken = await takeBackUnits(tx, [unitId]);
			return taken.ok ? ok(change.deed) : taken;
		}
		const undone = await undo(tx, unitId, change);
		if (!undone.ok) return undone;
		await refreshDirectory(tx, [unitId]);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "unit.change-taken-back",
			subject: { kind: "unit", id: unitId },
			details: { deed: change.deed, entry: last.id },
		});
		await announce(tx, {
			name: "unit.change-taken-back",
			body: { unitId, deed: change.deed },
		});
		return ok(change.deed);
	});
}

const day = z.string();
const Change = z.discriminatedUnion("deed", [
	z.object({ deed: z.literal("unit.opened") }),
	z.object({ deed: z.literal("unit.renamed"), from: day }),
	z.object({
		deed: z.literal("unit.moved"),
		from: day,
		before: z.string().nullable(),
		wasUntil: day.nullable(),
	}),
	z.object({
		deed: z.literal("unit.address-changed"),
		before: z.string().nullable(),
	}),
	z.object({
		deed: z.literal("unit.closed"),
		on: day,
		wasUntil: day.nullable(),
	}),
]);
type Change = z.output<typeof Change>;
export type TakenBack = Change["deed"];

/** What the row tells of the change; null for another deed, or when its details were erased. */
const changeIn = ({ deed, details }: TrailEntry): Change | null => {
	const read = Change.safeParse({ ...details, deed });
	return read.success ? read.data : null;
};

async function undo(
	tx: Context,
	unitId: string,
	change: Exclude<Change, { deed: "unit.opened" }>,
): Promise<Result<null, UnitRefusal>> {
	switch (change.deed) {
		case "unit.renamed":
			await sql`
        delete from units.unit_name
        where unit_id = ${unitId} and valid_from = ${change.from}::date`.execute(
				tx.db,
			);
			return ok(null);
		case "unit.address-changed":
			await writeAddress(tx, unitId, change.before);
			return ok(null);
		case "unit.moved":
			await sql`
        delete from units.membership
        where unit_id = ${unitId} and valid_from = ${change.from}::date`.execute(
				tx.db,
			);
			return change.before === null
				? spellOut(tx, unitId)
				: stayOn(tx, unitId, change.from, change.wasUntil);
		case "unit.closed":
			await unitsIn(tx.db)
				.updateTable("units.unit")
				.set({ closed_on: null })
				.where("id", "=", unitId)
				.execute();
			await sql`delete from units.successor where unit_id = ${unitId}`.execute(
				tx.db,
			);
			return stayOn(tx, unitId, change.on, change.wasUntil);
	}
}

/** The stay that was cut on the day lasts again as long as before, if the unit above still exists so long. */
async function stayOn(
	tx: Context,
	unitId: string,
	cutOn: Day,
	wasUntil: Day | null,
): Promise<Result<null, UnitRefusal>> {
	const stay = (await loadMemberships(tx, [unitId])).at(-1);
	if (stay?.until === cutOn && wasUntil !== cutOn) {
		const parent = (await loadUnits(tx, [stay.parentId])).get(stay.parentId);
		if (!parent || !outlasts(parent, { from: stay.from, until: wasUntil }))
			return refused("parent-not-open", { parent: parent?.slug ?? "" });
		await sql`
      update units.membership set valid_until = ${wasUntil}::date
      where unit_id = ${unitId} and valid_from = ${stay.from}::date`.execute(
			tx.db,
		);
	}
	return spellOut(tx, unitId);
}

const spellOut = async (
	tx: Context,
	unitId: string,
): Promise<Result<null, UnitRefusal>> =>
	refreshClosure(tx, await everBelow(tx, unitId));
