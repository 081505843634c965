import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asDay, dayOf } from "#territory";
import { surveysIn } from "../tables.ts";

/**
 * Counts a record that the actor made just now: by day and person, with nothing of the record. Call it after the record
 * is taken and not in its transaction.
 */
export async function countRecord(cx: Context, unitId: string): Promise<void> {
	if (cx.actor.id === null) throw new Error("nobody recorded");
	await surveysIn(cx.db)
		.insertInto("surveys.unmet_day")
		.values({
			unit_id: unitId,
			day: dayOf(cx.now),
			by_id: cx.actor.id,
			records: 1,
		})
		.onConflict((conflict) =>
			conflict.columns(["unit_id", "day", "by_id"]).doUpdateSet({
				records: sql<number>`unmet_day.records + 1`,
			}),
		)
		.execute();
}

/** Writes into the trail how many records each person made on days that are over, and forgets the days. */
export const tellRecords = (cx: Context): Promise<void> =>
	inTransaction(cx, async (tx) => {
		const rows = await surveysIn(tx.db)
			.deleteFrom("surveys.unmet_day")
			.where("day", "<", dayOf(tx.now))
			.returning([
				"unit_id as unitId",
				"by_id as byId",
				"records",
				asDay("day").as("day"),
			])
			.execute();
		for (const { unitId, byId, records, day } of rows)
			await leaveTrail(
				{
					...tx,
					actor: { id: byId, name: "", kind: "person", grants: [] },
				},
				{
					chain: "operations",
					deed: "unmet.recorded",
					subject: { kind: "unit", id: unitId },
					details: { records, day },
				},
			);
	});
