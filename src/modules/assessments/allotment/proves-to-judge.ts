import type { Pinned } from "#evidence";
import { holds } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import { assessmentsIn } from "../tables.ts";

/**
 * Whether this version of a document proves something that the actor judges: in an assessment that a draw gave her,
 * or at an item that she looks at a second time. Nothing else of the unit opens to her.
 */
export async function provesToJudge(
	cx: Context,
	unitId: string,
	{ id, version }: Pinned,
): Promise<boolean> {
	const me = cx.actor.id;
	if (me === null || !holds(cx.actor, "assessment.verify")) return false;
	const db = assessmentsIn(cx.db);
	const proved = await db
		.selectFrom("assessments.proof")
		.select(["assessment_id", "code"])
		.distinct()
		.where("unit_id", "=", unitId)
		.where("evidence_id", "=", id)
		.where("evidence_version", "=", version)
		.execute();
	if (proved.length === 0) return false;
	const ids = [...new Set(proved.map(({ assessment_id }) => assessment_id))];
	const held = await db
		.selectFrom("assessments.allotment")
		.select("assessment_id")
		.where("verifier_id", "=", me)
		.where("until_at", "is", null)
		.where("assessment_id", "in", ids)
		.executeTakeFirst();
	if (held) return true;
	const looks = await db
		.selectFrom("assessments.second_look")
		.select(["assessment_id", "code"])
		.where("unit_id", "=", unitId)
		.where("verifier_id", "=", me)
		.where("assessment_id", "in", ids)
		.execute();
	return looks.some((look) =>
		proved.some(
			({ assessment_id, code }) =>
				assessment_id === look.assessment_id && code === look.code,
		),
	);
}
