import { type NamedAssessment, namedAssessments } from "#assessments";
import { namesOf } from "#identity";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import type { TrailRow } from "#platform/read-trail.ts";
import { type UnitName, unitNamesOf } from "#units";

/** Who and what the rows speak of, by id. What is gone or was never ours is left out. */
export interface Names {
	/** People, also those whose account is closed. */
	readonly people: ReadonlyMap<string, string>;
	readonly units: ReadonlyMap<string, UnitName>;
	readonly assessments: ReadonlyMap<string, NamedAssessment>;
}

/** The names for a page of the trail, in three questions. */
export async function namesIn(
	cx: Context,
	rows: readonly TrailRow[],
): Promise<Names> {
	const subjects = (kind: string) => [
		...new Set(
			rows
				.filter(({ subjectKind }) => subjectKind === kind)
				.map(({ subjectId }) => subjectId),
		),
	];
	const ofItems = subjects("assessment-item").map(assessmentOfItem);
	return {
		people: await namesOf(
			cx,
			[...rows.map(({ actorId }) => actorId), ...subjects("person")].filter(
				(id) => id !== null && isUuid(id),
			),
		),
		units: await unitNamesOf(cx, subjects("unit").filter(isUuid)),
		assessments: await namedAssessments(
			cx,
			[...new Set([...subjects("assessment"), ...ofItems])].filter(isUuid),
		),
	};
}

/** An item is named by its assessment and its code: `0198… 1.2.a`. */
export const assessmentOfItem = (subjectId: string): string =>
	subjectId.split(" ")[0] ?? "";
export const codeOfItem = (subjectId: string): string =>
	subjectId.split(" ").slice(1).join(" ");
