import type { Context } from "#platform/context.ts";
import { unitNamesOf } from "#units";
import type { Case } from "../case.ts";
import { assessmentsIn } from "../tables.ts";

/** An item that somebody looks at a second time. */
export interface SecondLook {
	readonly unitSlug: string;
	readonly unitName: string;
	readonly instrument: string;
	readonly year: number;
	readonly code: string;
	readonly drawnAt: Date;
}

/** How many wait for the actor. */
export async function secondLooksWaiting(cx: Context): Promise<number> {
	const { n } = await assessmentsIn(cx.db)
		.selectFrom("assessments.second_look")
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.where("verifier_id", "=", cx.actor.id ?? nobody)
		.where("at", "is", null)
		.executeTakeFirstOrThrow();
	return Number(n);
}

const nobody = "00000000-0000-0000-0000-000000000000";

/** What waits for the actor, the longest waiting first. */
export async function mySecondLooks(
	cx: Context,
	atMost = 50,
): Promise<SecondLook[]> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.second_look as look")
		.innerJoin("assessments.assessment as assessment", (join) =>
			join
				.onRef("assessment.unit_id", "=", "look.unit_id")
				.onRef("assessment.id", "=", "look.assessment_id"),
		)
		.select([
			"look.unit_id as unitId",
			"look.code",
			"look.drawn_at as drawnAt",
			"assessment.instrument",
			"assessment.year",
		])
		.where("look.verifier_id", "=", cx.actor.id ?? nobody)
		.where("look.at", "is", null)
		.orderBy("look.drawn_at")
		.orderBy("look.code")
		.limit(atMost)
		.execute();
	const units = await unitNamesOf(
		cx,
		rows.map(({ unitId }) => unitId),
	);
	return rows.flatMap(({ unitId, ...row }) => {
		const unit = units.get(unitId);
		return unit ? [{ ...row, unitSlug: unit.slug, unitName: unit.name }] : [];
	});
}

/** Who looks at this item again, and whether that is done; null where nobody was drawn for it. */
export interface Asked {
	readonly verifierId: string;
	readonly answerVersion: number;
	readonly done: boolean;
}

export async function findSecondLook(
	cx: Context,
	{ assessment }: Case,
	code: string,
): Promise<Asked | null> {
	const row = await assessmentsIn(cx.db)
		.selectFrom("assessments.second_look")
		.select(["verifier_id", "answer_version", "at"])
		.where("unit_id", "=", assessment.unitId)
		.where("assessment_id", "=", assessment.id)
		.where("code", "=", code)
		.executeTakeFirst();
	return row
		? {
				verifierId: row.verifier_id,
				answerVersion: row.answer_version,
				done: row.at !== null,
			}
		: null;
}
