import { sql } from "kysely";
import { instrumentNamed } from "#instruments";
import { raiseAll } from "#notices";
import type { Context } from "#platform/context.ts";
import { roundOf, withUnits } from "../queries.ts";
import { fromRow } from "../store.ts";
import { assessmentsIn } from "../tables.ts";
import { dutyOf } from "../tell-people.ts";

/** The duty to verify goes from the region to the one person who was drawn. */
export async function tellAllotted(
	tx: Context,
	{ instrument, year }: { readonly instrument: string; readonly year: number },
	assessmentIds: readonly string[],
): Promise<void> {
	const asked = instrumentNamed(instrument);
	if (!asked) return;
	const round = await roundOf(tx, instrument, year);
	const rows = await withUnits(tx)
		.where(sql<boolean>`assessment.id = any(${[...assessmentIds]}::uuid[])`)
		.where("assessment.state", "=", "verifying")
		.execute();
	const given = await assessmentsIn(tx.db)
		.selectFrom("assessments.allotment")
		.select(["assessment_id", "verifier_id"])
		.where(sql<boolean>`assessment_id = any(${[...assessmentIds]}::uuid[])`)
		.where("until_at", "is", null)
		.execute();
	const holder = new Map(
		given.map(({ assessment_id, verifier_id }) => [assessment_id, verifier_id]),
	);
	await raiseAll(
		tx,
		rows.flatMap(
			({ unitSlug, unitName, unitKind, province, provinceName, ...row }) =>
				dutyOf(
					{
						assessment: fromRow(row),
						instrument: asked,
						place: { unitId: row.unit_id, province },
						unit: { slug: unitSlug, name: unitName },
						allotment: { verifierId: holder.get(row.id) ?? null, others: [] },
					},
					{ round, returned: 0, mendBy: null },
				) ?? [],
		),
	);
}
