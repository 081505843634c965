import type { Selectable } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Key } from "../store.ts";
import { type AssessmentTables, assessmentsIn } from "../tables.ts";
import type { Objection, ObjectionAnswer } from "./objection.ts";

type Row = Selectable<AssessmentTables["assessments.objection"]>;

/** Every objection of an assessment, with what was answered, in the order in which they came. */
export async function objectionsOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<Objection[]> {
	const db = assessmentsIn(cx.db);
	const rows = await db
		.selectFrom("assessments.objection")
		.selectAll()
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.orderBy("raised_at")
		.orderBy("code")
		.execute();
	if (rows.length === 0) return [];
	const answers = await db
		.selectFrom("assessments.objection_answer")
		.selectAll()
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.execute();
	const byCode = new Map(
		answers.map(({ code, outcome, reason, by_id: byId, at }) => [
			code,
			{ outcome, reason, byId, at },
		]),
	);
	return rows.map((row) => fromRow(row, byCode.get(row.code) ?? null));
}

const fromRow = (row: Row, answer: ObjectionAnswer | null): Objection => ({
	code: row.code,
	reason: row.reason,
	proofs: row.proofs,
	judgedBy: row.judged_by,
	asked: row.asked,
	raisedById: row.raised_by,
	raisedAt: row.raised_at,
	answer,
});

export async function writeObjection(
	tx: Context,
	{ unitId, id }: Key,
	raised: Pick<Objection, "code" | "reason" | "proofs" | "judgedBy" | "asked">,
): Promise<void> {
	await assessmentsIn(tx.db)
		.insertInto("assessments.objection")
		.values({
			unit_id: unitId,
			assessment_id: id,
			code: raised.code,
			reason: raised.reason,
			proofs: JSON.stringify(raised.proofs),
			judged_by: JSON.stringify(raised.judgedBy),
			asked: JSON.stringify(raised.asked),
			raised_by: tx.actor.id,
			raised_at: tx.now,
		})
		.execute();
}

export async function writeObjectionAnswer(
	tx: Context,
	{ unitId, id }: Key,
	code: string,
	{ outcome, reason }: Pick<ObjectionAnswer, "outcome" | "reason">,
): Promise<void> {
	await assessmentsIn(tx.db)
		.insertInto("assessments.objection_answer")
		.values({
			unit_id: unitId,
			assessment_id: id,
			code,
			outcome,
			reason,
			by_id: tx.actor.id,
			at: tx.now,
		})
		.execute();
}
