import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { UnitsViews } from "#units";
import { lastKnown } from "./queries.ts";
import { assessmentsIn } from "./tables.ts";

/** What an assessment is called: of which unit, by which instrument, for which year. */
export interface NamedAssessment {
	readonly unitSlug: string;
	readonly unitName: string;
	/** Id of the instrument. */
	readonly instrument: string;
	readonly year: number;
}

/** The names of assessments by id, for staff pages that list what was done to them. Unknown ids are left out. */
export async function namedAssessments(
	cx: Context,
	ids: readonly string[],
): Promise<ReadonlyMap<string, NamedAssessment>> {
	if (ids.length === 0) return new Map();
	const rows = await assessmentsIn(cx.db)
		.withTables<UnitsViews>()
		.selectFrom("assessments.assessment as assessment")
		.innerJoin("units.directory as unit", (join) =>
			join
				.onRef("unit.unit_id", "=", "assessment.unit_id")
				.on(lastKnown(dayOf(cx.now))),
		)
		.select([
			"assessment.id",
			"assessment.instrument",
			"assessment.year",
			"unit.slug as unitSlug",
			"unit.name as unitName",
		])
		.where(sql<boolean>`assessment.id = any(${[...ids]}::uuid[])`)
		.execute();
	return new Map(rows.map(({ id, ...named }) => [id, named]));
}
