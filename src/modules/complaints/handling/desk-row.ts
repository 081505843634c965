import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import type { Complaint } from "../complaint.ts";
import { hasEnded } from "../lifecycle.ts";
import { complaintsIn } from "../tables.ts";

interface Kept {
	/** The next day by which something must be done. */
	readonly dueOn: Day | null;
	/** Left out, whoever has it keeps it. */
	readonly assignTo?: string | null | undefined;
}

/** The line in the list of the office, as the complaint is now: none when it has ended or nobody may, another one after it was passed on. */
export async function keepDesk(
	tx: Context,
	before: Complaint,
	after: Complaint,
	{ dueOn, assignTo }: Kept,
): Promise<void> {
	const moved = before.handlerId !== after.handlerId;
	if (hasEnded(after.state) || moved) await clearDesk(tx, before);
	if (hasEnded(after.state) || after.handlerId === null) return;
	if (await follows(tx, after)) return;
	const now = {
		kind: after.kind,
		concern: after.concern,
		state: after.state,
		due_on: dueOn,
		excluded_units: [...after.excludedUnits],
		accused: [...after.accused],
	};
	await complaintsIn(tx.db)
		.insertInto("complaints.on_desk")
		.values({
			...now,
			unit_id: after.handlerId,
			complaint_unit_id: after.unitId,
			complaint_id: after.id,
			ref: after.ref,
			filed_on: dayOf(after.filedAt),
			assigned_to: assignTo ?? null,
		})
		.onConflict((conflict) =>
			conflict.columns(["unit_id", "complaint_id"]).doUpdateSet({
				...now,
				...(assignTo === undefined ? {} : { assigned_to: assignTo }),
			}),
		)
		.execute();
}

/** Another one is worked on, which says the same. */
async function follows(
	tx: Context,
	{ unitId, id }: Pick<Complaint, "unitId" | "id">,
): Promise<boolean> {
	const row = await complaintsIn(tx.db)
		.selectFrom("complaints.merged")
		.select("complaint_id")
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.executeTakeFirst();
	return row !== undefined;
}

/** Nothing of it lies on a desk any more. */
export async function clearDesk(
	tx: Context,
	{ id, handlerId }: Pick<Complaint, "id" | "handlerId">,
): Promise<void> {
	if (handlerId === null) return;
	await complaintsIn(tx.db)
		.deleteFrom("complaints.on_desk")
		.where("unit_id", "=", handlerId)
		.where("complaint_id", "=", id)
		.execute();
}

/** Who of the office has it; `null` while nobody took it. */
export async function assigneeOf(
	cx: Context,
	{ id, handlerId }: Pick<Complaint, "id" | "handlerId">,
): Promise<string | null> {
	if (handlerId === null) return null;
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.on_desk")
		.select("assigned_to as assignedTo")
		.where("unit_id", "=", handlerId)
		.where("complaint_id", "=", id)
		.executeTakeFirst();
	return row?.assignedTo ?? null;
}
