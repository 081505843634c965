import { forgetReach } from "#channels";
import type { Context } from "#platform/context.ts";
import { type Key, subjectKind } from "../complaint.ts";
import { isExcluded } from "../policy.ts";
import { complaintsIn } from "../tables.ts";
import { wasKeptFrom } from "./kept-from.ts";

/** Whether a complaint does not exist for the actor, because it is about them or their office; also once it was handed over. */
export async function isKeptFrom(cx: Context, key: Key): Promise<boolean> {
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.complaint")
		.select(["excluded_units as excludedUnits", "accused"])
		.where("unit_id", "=", key.unitId)
		.where("id", "=", key.id)
		.executeTakeFirst();
	return row ? isExcluded(cx.actor, row) : wasKeptFrom(cx, key);
}

/**
 * Who told it, how they are reached and what they said of themselves are erased on their claim; what has to be answered stays.
 * Where it is not here any more, nothing is left to erase, and nobody learns that. Whoever calls has asked who may, in their
 * transaction.
 */
export async function eraseWhoTold(
	tx: Context,
	{ unitId, id }: Key,
): Promise<void> {
	for (const table of ["complaints.contact", "complaints.of_self"] as const)
		await complaintsIn(tx.db)
			.deleteFrom(table)
			.where("unit_id", "=", unitId)
			.where("complaint_id", "=", id)
			.execute();
	await forgetReach(tx, { unitId, kind: subjectKind, id });
}
