import type { Evidence } from "#evidence";
import type { Context } from "#platform/context.ts";
import { type Allotment, allotmentOf } from "../allotment/allotment.ts";
import type { State } from "../lifecycle.ts";
import { stateNamed } from "../store.ts";
import { assessmentsIn } from "../tables.ts";

/** One place at which a file proves something, in an assessment that was handed in at least once. */
export interface HandedIn {
	readonly unitId: string;
	readonly evidenceId: string;
	readonly version: number;
	readonly assessmentId: string;
	readonly programme: string;
	readonly instrument: string;
	readonly year: number;
	readonly state: State;
	readonly code: string;
	readonly allotment: Allotment | null;
}

/** Where these files prove something now, the youngest year first. What was never handed in is the unit's own. */
export async function handedInWith(
	cx: Context,
	files: readonly Evidence[],
): Promise<HandedIn[]> {
	if (files.length === 0) return [];
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.proof as proof")
		.innerJoin("assessments.assessment as assessment", (join) =>
			join
				.onRef("assessment.unit_id", "=", "proof.unit_id")
				.onRef("assessment.id", "=", "proof.assessment_id"),
		)
		.select([
			"proof.unit_id as unitId",
			"proof.evidence_id as evidenceId",
			"proof.evidence_version as version",
			"proof.assessment_id as assessmentId",
			"assessment.programme",
			"assessment.instrument",
			"assessment.year",
			"assessment.state",
			"proof.code",
		])
		.where("proof.unit_id", "in", [
			...new Set(files.map(({ unitId }) => unitId)),
		])
		.where(
			"proof.evidence_id",
			"in",
			files.map(({ id }) => id),
		)
		.where("proof.removed_at", "is", null)
		.where("assessment.submitted_at", "is not", null)
		.orderBy("assessment.year", "desc")
		.orderBy("assessment.instrument")
		.orderBy("proof.code")
		.execute();
	const exactly = rows.filter(({ evidenceId, version }) =>
		files.some((file) => file.id === evidenceId && file.version === version),
	);
	const allotments = new Map<string, Allotment | null>();
	for (const { assessmentId: id, instrument, year } of exactly)
		if (!allotments.has(id))
			allotments.set(id, await allotmentOf(cx, { id, instrument, year }));
	return exactly.map((row) => ({
		...row,
		state: stateNamed(row.state),
		allotment: allotments.get(row.assessmentId) ?? null,
	}));
}
