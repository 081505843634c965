import { instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import type { Case } from "../case.ts";
import { ownershipOf } from "../owners/owner-store.ts";
import { fromRow } from "../store.ts";
import { assessmentsIn } from "../tables.ts";

/**
 * The unit's last assessment of the same programme before this one that was filled in here; `null` where there is
 * none. It is answered as it was then: by its own version of the instrument.
 */
export async function earlierCase(
	cx: Context,
	{ assessment, ...found }: Case,
): Promise<Case | null> {
	const row = await assessmentsIn(cx.db)
		.selectFrom("assessments.assessment as assessment")
		.selectAll()
		.where("unit_id", "=", assessment.unitId)
		.where("programme", "=", assessment.programme)
		.where("year", "<", assessment.year)
		.where("brought_by", "is", null)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("assessments.answer as answer")
					.select("answer.code")
					.whereRef("answer.unit_id", "=", "assessment.unit_id")
					.whereRef("answer.assessment_id", "=", "assessment.id"),
			),
		)
		.orderBy("year", "desc")
		.orderBy("opened_at", "desc")
		.limit(1)
		.executeTakeFirst();
	const instrument = row && instrumentNamed(row.instrument);
	if (!instrument) return null;
	const earlier = fromRow(row);
	return {
		...found,
		instrument,
		assessment: earlier,
		owners: await ownershipOf(cx, earlier, instrument),
	};
}
