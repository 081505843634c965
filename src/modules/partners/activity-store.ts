import type { Context } from "#platform/context.ts";
import { asDay } from "#territory";
import type { Activity, FileRef, Key } from "./agreement.ts";
import type { ActivityRead } from "./read-activity.ts";
import { partnersIn } from "./tables.ts";

/** What both did or are to do, the latest first. */
export async function activitiesOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Activity[]> {
	const rows = await partnersIn(cx.db)
		.selectFrom("partners.activity")
		.select([
			"id",
			"agreement_id as agreementId",
			"title",
			"event_id as eventId",
			"outcome",
			"proof",
			"evidence_id as evidenceId",
			"evidence_version as version",
			"revision",
			asDay("on_day").as("on"),
		])
		.where("unit_id", "=", unitId)
		.where("agreement_id", "=", id)
		.orderBy("on_day", "desc")
		.orderBy("id")
		.execute();
	return rows.map(({ evidenceId, version, ...activity }) => ({
		...activity,
		file:
			evidenceId === null || version === null
				? null
				: { id: evidenceId, version },
	}));
}

const columns = (tx: Context, read: ActivityRead) => ({
	title: read.title,
	on_day: read.on,
	event_id: read.eventId,
	outcome: read.outcome,
	proof: read.proof,
	changed_by: tx.actor.id,
	changed_at: tx.now,
});

export const insertActivity = async (
	tx: Context,
	{ unitId, id: agreementId }: Key,
	id: string,
	read: ActivityRead,
): Promise<void> =>
	void (await partnersIn(tx.db)
		.insertInto("partners.activity")
		.values({
			unit_id: unitId,
			agreement_id: agreementId,
			id,
			...columns(tx, read),
			evidence_id: null,
			evidence_version: null,
			revision: 1,
		})
		.execute());

/** `false` where somebody was faster. */
export async function saveActivity(
	tx: Context,
	unitId: string,
	id: string,
	revision: number,
	read: ActivityRead,
): Promise<boolean> {
	const { numUpdatedRows } = await partnersIn(tx.db)
		.updateTable("partners.activity")
		.set({ ...columns(tx, read), revision: revision + 1 })
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.where("revision", "=", revision)
		.executeTakeFirst();
	return Number(numUpdatedRows) > 0;
}

export const linkActivity = async (
	tx: Context,
	unitId: string,
	id: string,
	file: FileRef,
): Promise<void> =>
	void (await partnersIn(tx.db)
		.updateTable("partners.activity")
		.set({ evidence_id: file.id, evidence_version: file.version })
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute());
