import type { Context } from "#platform/context.ts";
import { assessmentsIn } from "../tables.ts";

/** Objections of a round in numbers: the only way in which the public hears of them. */
export interface ObjectionCounts {
	readonly raised: number;
	/** The verified value stands. */
	readonly upheld: number;
	/** Another value took its place. */
	readonly changed: number;
}

export async function objectionCounts(
	cx: Context,
	{ instrument, year }: { readonly instrument: string; readonly year: number },
): Promise<ObjectionCounts> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.objection as objection")
		.innerJoin("assessments.assessment as assessment", (join) =>
			join
				.onRef("assessment.unit_id", "=", "objection.unit_id")
				.onRef("assessment.id", "=", "objection.assessment_id"),
		)
		.leftJoin("assessments.objection_answer as answer", (join) =>
			join
				.onRef("answer.unit_id", "=", "objection.unit_id")
				.onRef("answer.assessment_id", "=", "objection.assessment_id")
				.onRef("answer.code", "=", "objection.code"),
		)
		.select(({ fn }) => ["answer.outcome", fn.countAll().as("n")])
		.where("assessment.instrument", "=", instrument)
		.where("assessment.year", "=", year)
		.groupBy("answer.outcome")
		.execute();
	const of = (outcome: string) =>
		Number(rows.find((row) => row.outcome === outcome)?.n ?? 0);
	return {
		raised: rows.reduce((sum, { n }) => sum + Number(n), 0),
		upheld: of("upheld"),
		changed: of("changed"),
	};
}
