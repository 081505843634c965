import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import type { Key } from "../store.ts";
import { assessmentsIn } from "../tables.ts";
import type { Deadline } from "./deadline.ts";

/** Every count of the days of an assessment, oldest first. */
export async function deadlinesOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<Deadline[]> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.deadline")
		.select([
			"what",
			"working_days as workingDays",
			"legal_basis as legalBasis",
			"because",
			"at",
		])
		.select([
			asDay("began_on").as("beganOn"),
			asDay("due_on").as("dueOn"),
			asDayOrNull("unknown_from").as("unknownFrom"),
		])
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.orderBy("number")
		.execute();
	return rows;
}

/** The days as they are counted now; null where none were given. */
export const deadlineOf = async (
	cx: Context,
	key: Key,
	what: Deadline["what"],
): Promise<Deadline | null> =>
	(await deadlinesOf(cx, key)).findLast((one) => one.what === what) ?? null;

/** Adds a count; the highest number of a kind holds. */
export async function writeDeadline(
	tx: Context,
	{ unitId, id }: Key,
	deadline: Deadline,
): Promise<void> {
	const db = assessmentsIn(tx.db);
	const last = await db
		.selectFrom("assessments.deadline")
		.select(({ fn }) => fn.max("number").as("number"))
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.executeTakeFirst();
	await db
		.insertInto("assessments.deadline")
		.values({
			unit_id: unitId,
			assessment_id: id,
			number: (last?.number ?? 0) + 1,
			what: deadline.what,
			began_on: deadline.beganOn,
			working_days: deadline.workingDays,
			due_on: deadline.dueOn,
			unknown_from: deadline.unknownFrom,
			legal_basis: deadline.legalBasis,
			because: deadline.because,
			at: deadline.at,
		})
		.execute();
}
