import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDayOrNull, type Day } from "#territory";
import type { AssessmentTakenBack } from "./announcement.ts";
import type { BroughtResult } from "./brought-result.ts";
import type { Key } from "./store.ts";
import { assessmentsIn } from "./tables.ts";

/** An assessment that is on record, as far as a result that is brought along can differ from it. */
export interface KnownResult {
	readonly id: string;
	readonly brought: boolean;
	readonly state: string;
	readonly predicate: string | null;
	readonly score: string | null;
	readonly decree: string | null;
	readonly decreeOn: Day | null;
}

/** One unit, one instrument, one year: what there can be only one assessment of. */
export const keyOf = ({
	unitId,
	instrument,
	year,
}: Pick<BroughtResult, "unitId" | "instrument" | "year">): string =>
	`${unitId} ${instrument} ${year}`;

/** Every assessment of the units, by {@link keyOf}. */
export async function knownResults(
	cx: Context,
	unitIds: readonly string[],
): Promise<ReadonlyMap<string, KnownResult>> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.assessment as assessment")
		.leftJoin("assessments.predicate as predicate", (join) =>
			join
				.onRef("predicate.unit_id", "=", "assessment.unit_id")
				.onRef("predicate.assessment_id", "=", "assessment.id")
				.on("predicate.number", "=", 1),
		)
		.leftJoin("assessments.step as step", (join) =>
			join
				.onRef("step.unit_id", "=", "assessment.unit_id")
				.onRef("step.assessment_id", "=", "assessment.id")
				.on("step.move", "=", "bring"),
		)
		.select([
			"assessment.unit_id as unitId",
			"assessment.instrument",
			"assessment.year",
			"assessment.id",
			"assessment.state",
			"assessment.brought_by",
			"predicate.code",
			"predicate.score",
			"predicate.decree",
			asDayOrNull("predicate.decree_on").as("decreeOn"),
			"step.document",
		])
		.where(
			sql<boolean>`assessment.unit_id = any(${[...new Set(unitIds)]}::uuid[])`,
		)
		.execute();
	return new Map(
		rows.map(({ code, brought_by, document, ...row }) => [
			keyOf(row),
			{
				id: row.id,
				brought: brought_by !== null,
				state: row.state,
				predicate: code,
				score: row.score ?? document?.score ?? null,
				decree: row.decree ?? document?.number ?? null,
				decreeOn: row.decreeOn ?? document?.on ?? null,
			},
		]),
	);
}

/** Whether the assessment is (still) on record. */
export const assessmentIsThere = async (
	cx: Context,
	{
		unitId,
		assessmentId,
	}: Pick<AssessmentTakenBack, "unitId" | "assessmentId">,
): Promise<boolean> => isThere(cx, { unitId, id: assessmentId });

const isThere = async (cx: Context, { unitId, id }: Key): Promise<boolean> =>
	(await assessmentsIn(cx.db)
		.selectFrom("assessments.assessment")
		.select("id")
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.executeTakeFirst()) !== undefined;
