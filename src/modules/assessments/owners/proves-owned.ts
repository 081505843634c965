import type { Pinned } from "#evidence";
import { applicable, instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";
import { placeOf } from "../case.ts";
import type { Use } from "../proof/uses-of.ts";
import { fromRow } from "../store.ts";
import { assessmentsIn } from "../tables.ts";
import { ownershipOf } from "./owner-store.ts";
import { ownerOf } from "./ownership.ts";
import { answersAs } from "./policy.ts";

/** Where a version of a document proves something now that an office of this person answers for. */
export async function provesOwned(
	cx: Context,
	unit: Unit,
	{ id, version }: Pinned,
): Promise<Pick<Use, "instrument" | "year" | "code">[]> {
	const links = await assessmentsIn(cx.db)
		.selectFrom("assessments.proof")
		.select(["assessment_id", "code"])
		.where("unit_id", "=", unit.id)
		.where("evidence_id", "=", id)
		.where("evidence_version", "=", version)
		.where("removed_at", "is", null)
		.execute();
	if (links.length === 0) return [];
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.assessment")
		.selectAll()
		.where("unit_id", "=", unit.id)
		.where(
			"id",
			"in",
			links.map(({ assessment_id }) => assessment_id),
		)
		.execute();
	const own: Pick<Use, "instrument" | "year" | "code">[] = [];
	for (const row of rows) {
		const assessment = fromRow(row);
		const instrument = instrumentNamed(assessment.instrument);
		if (!instrument) continue;
		const owners = await ownershipOf(cx, assessment, instrument);
		for (const asked of applicable(instrument, unit)) {
			const { code } = asked.indicator;
			const owner = ownerOf(owners, asked);
			if (
				owner !== null &&
				links.some(
					(link) => link.assessment_id === assessment.id && link.code === code,
				) &&
				answersAs(cx.actor, assessment.programme, placeOf(unit), owner)
			)
				own.push({ instrument: instrument.id, year: assessment.year, code });
		}
	}
	return own;
}
