import type { Context } from "#platform/context.ts";
import type { Mark } from "../item.ts";
import { assessmentsIn } from "../tables.ts";

/** One place at which a document of a unit proves something now. */
export interface Use {
	readonly evidenceId: string;
	readonly version: number;
	readonly programme: string;
	readonly instrument: string;
	readonly year: number;
	readonly code: string;
	/** What the verifier last said there; null where nobody has judged it yet. */
	readonly outcome: Mark["outcome"] | null;
}

/** Where these documents are used, the youngest year first; links that were ended are left out. */
export const usesOf = async (
	cx: Context,
	unitId: string,
	evidenceIds: readonly string[],
): Promise<Use[]> =>
	evidenceIds.length === 0
		? []
		: uses(cx, unitId).where("proof.evidence_id", "in", evidenceIds).execute();

/** What proves something at these items, of whatever year. */
export async function usesAt(
	cx: Context,
	unitId: string,
	items: readonly { readonly instrument: string; readonly code: string }[],
): Promise<Use[]> {
	const found = await uses(cx, unitId)
		.where(
			"assessment.instrument",
			"in",
			items.map(({ instrument }) => instrument),
		)
		.where(
			"proof.code",
			"in",
			items.map(({ code }) => code),
		)
		.execute();
	return found.filter((use) =>
		items.some(
			({ instrument, code }) =>
				use.instrument === instrument && use.code === code,
		),
	);
}

/** Everything that proves something for a unit now. */
export const usesOfUnit = (cx: Context, unitId: string): Promise<Use[]> =>
	uses(cx, unitId).execute();

/** Every link that holds, with what the verifier last said there. */
function uses(cx: Context, unitId: string) {
	const db = assessmentsIn(cx.db);
	const judged = db
		.selectFrom("assessments.mark")
		.select(["assessment_id", "code", "outcome"])
		.distinctOn(["assessment_id", "code"])
		.where("unit_id", "=", unitId)
		.where("layer", "=", "verifier")
		.where("withdrawn_at", "is", null)
		.orderBy("assessment_id")
		.orderBy("code")
		.orderBy("number", "desc");
	return db
		.selectFrom("assessments.proof as proof")
		.innerJoin("assessments.assessment as assessment", (join) =>
			join
				.onRef("assessment.unit_id", "=", "proof.unit_id")
				.onRef("assessment.id", "=", "proof.assessment_id"),
		)
		.leftJoin(judged.as("judged"), (join) =>
			join
				.onRef("judged.assessment_id", "=", "proof.assessment_id")
				.onRef("judged.code", "=", "proof.code"),
		)
		.select([
			"proof.evidence_id as evidenceId",
			"proof.evidence_version as version",
			"assessment.programme",
			"assessment.instrument",
			"assessment.year",
			"proof.code",
			"judged.outcome",
		])
		.where("proof.unit_id", "=", unitId)
		.where("proof.removed_at", "is", null)
		.orderBy("assessment.year", "desc")
		.orderBy("assessment.instrument")
		.orderBy("proof.code");
}
