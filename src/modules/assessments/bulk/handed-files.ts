import type { Selectable } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Key } from "../store.ts";
import { type AssessmentTables, assessmentsIn } from "../tables.ts";
import type { HandedFile } from "./handed-file.ts";

const handedFiles = (cx: Context, { unitId, id }: Key) =>
	assessmentsIn(cx.db)
		.selectFrom("assessments.handed_file")
		.selectAll()
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id);

/** What waits for an indicator or for words, the oldest first. */
export const waitingFiles = async (
	cx: Context,
	key: Key,
): Promise<HandedFile[]> =>
	(
		await handedFiles(cx, key)
			.where("outcome", "=", "waiting")
			.orderBy("at")
			.orderBy("number")
			.execute()
	).map(fromRow);

/** Everything that this person sent last at once, in the order in which it came. */
export async function lastBatch(cx: Context, key: Key): Promise<HandedFile[]> {
	if (cx.actor.id === null) return [];
	const last = await handedFiles(cx, key)
		.where("by_id", "=", cx.actor.id)
		.orderBy("at", "desc")
		.limit(1)
		.executeTakeFirst();
	if (!last) return [];
	const rows = await handedFiles(cx, key)
		.where("batch_id", "=", last.batch_id)
		.orderBy("number")
		.execute();
	return rows.map(fromRow);
}

/** Whether a document proves something in this assessment already, or waits here. */
export async function isHereAlready(
	cx: Context,
	{ unitId, id }: Key,
	evidenceId: string,
): Promise<boolean> {
	const proving = await assessmentsIn(cx.db)
		.selectFrom("assessments.proof")
		.select("code")
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.where("evidence_id", "=", evidenceId)
		.where("removed_at", "is", null)
		.executeTakeFirst();
	return (
		proving !== undefined || (await isWaiting(cx, { unitId, id }, evidenceId))
	);
}

export const isWaiting = async (
	cx: Context,
	key: Key,
	evidenceId: string,
): Promise<boolean> =>
	(await handedFiles(cx, key)
		.where("evidence_id", "=", evidenceId)
		.where("outcome", "=", "waiting")
		.executeTakeFirst()) !== undefined;

export async function writeHandedFile(
	tx: Context,
	{ unitId, id }: Key,
	file: Omit<HandedFile, "byId" | "at">,
): Promise<void> {
	await assessmentsIn(tx.db)
		.insertInto("assessments.handed_file")
		.values({
			unit_id: unitId,
			assessment_id: id,
			batch_id: file.batchId,
			number: file.number,
			path: file.path,
			evidence_id: file.evidenceId,
			outcome: file.outcome,
			code: file.code,
			reason: file.problem?.reason ?? null,
			about: file.problem?.about ? JSON.stringify(file.problem.about) : null,
			by_id: tx.actor.id,
			at: tx.now,
		})
		.execute();
}

const fromRow = (
	row: Selectable<AssessmentTables["assessments.handed_file"]>,
): HandedFile => ({
	batchId: row.batch_id,
	number: row.number,
	path: row.path,
	evidenceId: row.evidence_id,
	outcome: row.outcome,
	code: row.code,
	problem:
		row.reason === null
			? null
			: { reason: row.reason, ...(row.about ? { about: row.about } : {}) },
	byId: row.by_id,
	at: row.at,
});
