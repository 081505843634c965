import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asDay, dayOf } from "#territory";
import type { Survey } from "../survey.ts";
import { surveysIn } from "../tables.ts";

/**
 * Counts an interview that the actor took in just now: by day and person, with nothing of the answer. Call it after the
 * answer is taken and not in its transaction. Answers how many it is today.
 */
export async function countInterview(
	cx: Context,
	{ unitId, instrument }: Survey,
): Promise<number> {
	if (cx.actor.id === null) throw new Error("nobody asked");
	const { interviews } = await surveysIn(cx.db)
		.insertInto("surveys.interview_day")
		.values({
			unit_id: unitId,
			instrument,
			day: dayOf(cx.now),
			by_id: cx.actor.id,
			interviews: 1,
		})
		.onConflict((conflict) =>
			conflict.columns(["unit_id", "instrument", "day", "by_id"]).doUpdateSet({
				interviews: sql<number>`interview_day.interviews + 1`,
			}),
		)
		.returning("interviews")
		.executeTakeFirstOrThrow();
	return interviews;
}

/** Writes into the trail how many interviews each person took in on days that are over, and forgets the days. */
export const tellInterviews = (cx: Context): Promise<void> =>
	inTransaction(cx, async (tx) => {
		const rows = await surveysIn(tx.db)
			.deleteFrom("surveys.interview_day")
			.where("day", "<", dayOf(tx.now))
			.returning([
				"unit_id as unitId",
				"instrument",
				"by_id as byId",
				"interviews",
				asDay("day").as("day"),
			])
			.execute();
		for (const { unitId, byId, instrument, interviews, day } of rows)
			await leaveTrail(
				{
					...tx,
					actor: { id: byId, name: "", kind: "person", grants: [] },
				},
				{
					chain: "operations",
					deed: "survey.interview-taken",
					subject: { kind: "unit", id: unitId },
					details: { instrument, interviews, day },
				},
			);
	});
