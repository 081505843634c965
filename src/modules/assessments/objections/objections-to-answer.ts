import { type SqlBool, sql } from "kysely";
import { holds } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { UnitsViews } from "#units";
import { whyNot } from "../allotment/exclusions.ts";
import { judgesOf } from "../allotment/pool.ts";
import { lastKnown } from "../queries.ts";
import { assessmentsIn } from "../tables.ts";

/** An objection in the list of those who may answer it. */
export interface ToAnswer {
	readonly instrument: string;
	readonly year: number;
	readonly code: string;
	readonly unitSlug: string;
	readonly unitName: string;
	readonly provinceName: string;
	readonly raisedAt: Date;
}

/** Objections that wait for an answer and that this verifier may give, the longest waiting first. */
export async function objectionsToAnswer(cx: Context): Promise<ToAnswer[]> {
	const rows = await assessmentsIn(cx.db)
		.withTables<UnitsViews>()
		.selectFrom("assessments.objection as objection")
		.innerJoin("assessments.assessment as assessment", (join) =>
			join
				.onRef("assessment.unit_id", "=", "objection.unit_id")
				.onRef("assessment.id", "=", "objection.assessment_id"),
		)
		.innerJoin("units.directory as unit", (join) =>
			join
				.onRef("unit.unit_id", "=", "assessment.unit_id")
				.on(lastKnown(dayOf(cx.now))),
		)
		.leftJoin("assessments.objection_answer as answer", (join) =>
			join
				.onRef("answer.unit_id", "=", "objection.unit_id")
				.onRef("answer.assessment_id", "=", "objection.assessment_id")
				.onRef("answer.code", "=", "objection.code"),
		)
		.select([
			"assessment.id",
			"assessment.unit_id as unitId",
			"assessment.programme",
			"assessment.instrument",
			"assessment.year",
			"objection.code",
			"objection.judged_by as judgedBy",
			"objection.raised_at as raisedAt",
			"unit.slug as unitSlug",
			"unit.name as unitName",
			"unit.kind",
			"unit.province_code as province",
			"unit.province_name as provinceName",
		])
		.where(sql<SqlBool>`answer.code is null`)
		.orderBy("objection.raised_at")
		.orderBy("objection.code")
		.execute();
	const programmes = [...new Set(rows.map(({ programme }) => programme))];
	const judges = new Map(
		await Promise.all(
			programmes
				.filter((programme) =>
					holds(cx.actor, "assessment.verify", { programme }),
				)
				.map(async (programme) => {
					const own = (await judgesOf(cx, programme)).find(
						({ id }) => id === cx.actor.id,
					);
					return [programme, own] as const;
				}),
		),
	);
	return rows
		.filter(({ judgedBy, programme, ...row }) => {
			const judge = judges.get(programme);
			return (
				judge !== undefined &&
				!judgedBy.includes(judge.id) &&
				whyNot(judge, row) === null
			);
		})
		.map(
			({
				instrument,
				year,
				code,
				unitSlug,
				unitName,
				provinceName,
				raisedAt,
			}) => ({
				instrument,
				year,
				code,
				unitSlug,
				unitName,
				provinceName,
				raisedAt,
			}),
		);
}
