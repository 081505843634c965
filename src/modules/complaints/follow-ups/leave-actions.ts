import { sql } from "kysely";
import { takeForOwn } from "#actions";
import type { Context } from "#platform/context.ts";
import type { Key } from "../complaint.ts";
import { complaintsIn } from "../tables.ts";
import { knownToAll } from "./known-to-all.ts";

/** The kind of origin of actions that follow from what somebody told. */
export const fromComplaint = "complaint";

/**
 * What must not be known somewhere any more is told by no action either: what follows from it and is open goes on as one that the office opened
 * by itself, unless somebody told the same who is nobody's to hide. In the transaction of the deed, and without a trail of its own: it would
 * say what the action no longer says. Whoever told it goes on reading it by their code.
 */
export async function leaveActions(
	tx: Context,
	{ unitId, id }: Key,
): Promise<void> {
	const rows = await complaintsIn(tx.db)
		.selectFrom("complaints.follow_up as follow")
		.select(["follow.ref", "follow.office_id as officeId"])
		.where("follow.unit_id", "=", unitId)
		.where("follow.complaint_id", "=", id)
		.where("follow.told_on", "is", null)
		.where(
			sql<boolean>`not exists (
				select from complaints.follow_up as other
				join complaints.complaint as told
					on told.unit_id = other.unit_id and told.id = other.complaint_id
				where other.ref = follow.ref
					and other.complaint_id <> follow.complaint_id
					and ${knownToAll}
			)`,
		)
		.execute();
	const taken = await takeForOwn(
		tx,
		fromComplaint,
		rows.map(({ officeId }) => officeId),
		rows.map(({ ref }) => ref),
	);
	for (const { ref, now } of taken)
		await complaintsIn(tx.db)
			.updateTable("complaints.follow_up")
			.set({ ref: now })
			.where("ref", "=", ref)
			.execute();
}
