import { sql } from "kysely";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announceAll } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrails } from "#platform/trail.ts";
import type { UnitsViews } from "#units";
import {
	type AssessmentTakenBack,
	assessmentTakenBack,
} from "./announcement.ts";
import { mayBring } from "./policy.ts";
import { assessmentsIn } from "./tables.ts";

/**
 * Takes back all results that an import brought, as if they had never been here; the trail keeps that they
 * were. Refused when the predicate of one of them was changed here since: then it has a history of its own.
 * Answers how many.
 */
export async function takeBackResults(
	cx: Context,
	importId: string,
): Promise<Result<number, Refusal<"not-an-administrator" | "in-use">>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayBring(tx.actor);
		if (!decision.may) return refused(decision.why);
		const brought = await lockBrought(tx, importId);
		const changed = await changedSince(tx, importId);
		if (changed.length > 0)
			return refused("in-use", {
				names: changed.slice(0, 10).join(", "),
				n: changed.length,
			});
		await remove(tx, importId);
		await leaveTrails(
			tx,
			brought.map(({ assessmentId, ...body }) => ({
				chain: "results",
				deed: "assessment.taken-back",
				subject: { kind: "assessment", id: assessmentId },
				details: { import: importId, ...body },
			})),
		);
		await announceAll(
			tx,
			brought.map((body) => ({ name: assessmentTakenBack, body: { ...body } })),
		);
		return ok(brought.length);
	});
}

const lockBrought = (
	tx: Context,
	importId: string,
): Promise<AssessmentTakenBack[]> =>
	assessmentsIn(tx.db)
		.selectFrom("assessments.assessment")
		.select(["unit_id as unitId", "id as assessmentId", "instrument", "year"])
		.where("brought_by", "=", importId)
		.orderBy("id")
		.forUpdate()
		.execute();

/** Names of the units whose brought predicate was suspended, restored or revoked here. */
async function changedSince(tx: Context, importId: string): Promise<string[]> {
	const rows = await assessmentsIn(tx.db)
		.withTables<UnitsViews>()
		.selectFrom("assessments.assessment as assessment")
		.innerJoin("assessments.predicate as predicate", (join) =>
			join
				.onRef("predicate.unit_id", "=", "assessment.unit_id")
				.onRef("predicate.assessment_id", "=", "assessment.id")
				.on("predicate.number", ">", 1),
		)
		.innerJoin("units.directory as unit", "unit.unit_id", "assessment.unit_id")
		.distinctOn("unit.slug")
		.select("unit.name")
		.where("assessment.brought_by", "=", importId)
		.orderBy("unit.slug")
		.orderBy("unit.valid_from", "desc")
		.execute();
	return rows.map(({ name }) => name);
}

async function remove(tx: Context, importId: string): Promise<void> {
	for (const table of ["predicate", "step"] as const)
		await sql`
			delete from ${sql.table(`assessments.${table}`)}
			where (unit_id, assessment_id) in (
				select unit_id, id from assessments.assessment where brought_by = ${importId}
			)`.execute(tx.db);
	await assessmentsIn(tx.db)
		.deleteFrom("assessments.assessment")
		.where("brought_by", "=", importId)
		.execute();
}
