import { type SqlBool, sql } from "kysely";
import type { Pinned } from "#evidence";
import type { Context } from "#platform/context.ts";
import { assessmentsIn } from "../tables.ts";

/**
 * Whether the actor was asked to answer an objection in which this document counts: brought forward with it,
 * or linked to its indicator before.
 */
export async function askedAbout(
	cx: Context,
	unitId: string,
	{ id, version }: Pinned,
): Promise<boolean> {
	if (cx.actor.id === null) return false;
	const asked = JSON.stringify([cx.actor.id]);
	const brought = JSON.stringify([{ id, version }]);
	const row = await assessmentsIn(cx.db)
		.selectFrom("assessments.objection as objection")
		.leftJoin("assessments.proof as proof", (join) =>
			join
				.onRef("proof.unit_id", "=", "objection.unit_id")
				.onRef("proof.assessment_id", "=", "objection.assessment_id")
				.onRef("proof.code", "=", "objection.code")
				.on("proof.evidence_id", "=", id)
				.on("proof.evidence_version", "=", version),
		)
		.select("objection.code")
		.where("objection.unit_id", "=", unitId)
		.where(sql<SqlBool>`objection.asked @> ${asked}::jsonb`)
		.where(
			sql<SqlBool>`(proof.code is not null or objection.proofs @> ${brought}::jsonb)`,
		)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
