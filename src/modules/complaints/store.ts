import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { asDayOrNull } from "#territory";
import type { Complaint, Contact, Key } from "./complaint.ts";
import { complaintsIn } from "./tables.ts";

const rows = (cx: Context) =>
	complaintsIn(cx.db)
		.selectFrom("complaints.complaint")
		.select([
			"unit_id as unitId",
			"id",
			"ref",
			"kind",
			"concern",
			"service_id as serviceId",
			"story",
			"place",
			"level",
			"may_publish as mayPublish",
			"interpreter",
			"channel",
			"lang",
			"filed_at as filedAt",
			"procedure",
			"state",
			"state_before as stateBefore",
			"triage",
			"handler_id as handlerId",
			"told_units as toldUnits",
			"excluded_units as excludedUnits",
			"accused",
			"version",
			asDayOrNull("happened_on").as("happenedOn"),
			asDayOrNull("ended_on").as("endedOn"),
		]);

const at = (cx: Context, { unitId, id }: Key) =>
	rows(cx).where("unit_id", "=", unitId).where("id", "=", id);

export const complaintByKey = async (
	cx: Context,
	key: Key,
): Promise<Complaint | null> =>
	isUuid(key.id) ? ((await at(cx, key).executeTakeFirst()) ?? null) : null;

/** The same, and nobody else works on it before the transaction ends. */
export const lockComplaint = async (
	tx: Context,
	key: Key,
): Promise<Complaint | null> =>
	isUuid(key.id)
		? ((await at(tx, key).forUpdate().executeTakeFirst()) ?? null)
		: null;

/** The same at once, or `null` where somebody works on it now. */
export const lockIfFree = async (
	tx: Context,
	key: Key,
): Promise<Complaint | null> =>
	(await at(tx, key).forUpdate().skipLocked().executeTakeFirst()) ?? null;

/** What a deed changes. Each counts the version up. */
export type Change = Partial<
	Pick<
		Complaint,
		| "state"
		| "stateBefore"
		| "triage"
		| "kind"
		| "concern"
		| "procedure"
		| "handlerId"
		| "toldUnits"
		| "excludedUnits"
		| "accused"
		| "endedOn"
	>
>;

export async function saveComplaint(
	tx: Context,
	before: Complaint,
	change: Change,
): Promise<Complaint> {
	const after: Complaint = {
		...before,
		...change,
		version: before.version + 1,
	};
	await complaintsIn(tx.db)
		.updateTable("complaints.complaint")
		.set({
			kind: after.kind,
			concern: after.concern,
			procedure: after.procedure,
			state: after.state,
			state_before: after.stateBefore,
			triage: after.triage,
			handler_id: after.handlerId,
			told_units: [...after.toldUnits],
			excluded_units: [...after.excludedUnits],
			accused: [...after.accused],
			version: after.version,
			ended_on: after.endedOn,
		})
		.where("unit_id", "=", before.unitId)
		.where("id", "=", before.id)
		.execute();
	return after;
}

export const sealContact = (
	{ sealing }: Pick<Context, "sealing">,
	contact: Contact,
): Uint8Array =>
	sealing.seal(new TextEncoder().encode(JSON.stringify(contact)));

/** Whether it is kept who told it; asked by whoever told it, who is not shown it. */
export const keepsContact = async (
	cx: Context,
	{ unitId, id }: Key,
): Promise<boolean> =>
	(await complaintsIn(cx.db)
		.selectFrom("complaints.contact")
		.select("complaint_id")
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.executeTakeFirst()) !== undefined;

/** Who told it; `null` where nothing was said. Whoever calls has asked whether the actor may, and leaves a trail. */
export async function unsealContact(
	cx: Context,
	{ unitId, id }: Key,
): Promise<Contact | null> {
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.contact")
		.select("sealed")
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.executeTakeFirst();
	if (!row) return null;
	const bytes = cx.sealing.unseal(row.sealed);
	if (!bytes) throw new Error("a contact does not open with our keys");
	return JSON.parse(new TextDecoder().decode(bytes));
}
