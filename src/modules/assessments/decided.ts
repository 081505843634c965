import { sql } from "kysely";
import {
	type Answer,
	type Instrument,
	type KeptScore,
	recount,
} from "#instruments";
import type { Context } from "#platform/context.ts";
import type { UnitsViews } from "#units";
import { assessmentsIn } from "./tables.ts";

/** What a recount of one year found. */
export interface Recounted {
	/** How many awarded assessments were counted anew. */
	readonly recounted: number;
	/** Those whose kept score does not follow from their final answers, by the slug of their unit. */
	readonly differing: readonly {
		readonly unit: string;
		readonly kept: string | null;
		readonly recounted: string | null;
	}[];
}

/**
 * Counts the score of every assessment that was awarded by the instrument in the year anew, from its final
 * answers, and holds it against the score of its predicate. Of a refusal no score is kept.
 */
export async function recountDecided(
	cx: Context,
	instrument: Instrument,
	year: number,
): Promise<Recounted> {
	let recounted = 0;
	const differing: Recounted["differing"][number][] = [];
	for await (const awarded of decidedIn(cx, instrument.id, year)) {
		recounted += awarded.length;
		for (const { id: unit, kept, counted } of recount(instrument, awarded))
			differing.push({ unit, kept, recounted: counted });
	}
	return { recounted, differing };
}

/** So many at a time keep a nation out of the memory, and each statement below its time limit. */
const atOnce = 500;

/** Awarded assessments with what their scores were made of, some at a time, in the order of the slugs of their units. */
async function* decidedIn(
	cx: Context,
	instrument: string,
	year: number,
): AsyncGenerator<readonly KeptScore[]> {
	let after = "";
	for (;;) {
		const awarded = await awardedAfter(cx, instrument, year, after);
		const last = awarded.at(-1);
		if (!last) return;
		yield await withAnswers(cx, awarded);
		after = last.slug;
	}
}

/** With the score of the predicate as it stands; an award without a predicate has none. */
const awardedAfter = (
	cx: Context,
	instrument: string,
	year: number,
	slug: string,
) =>
	assessmentsIn(cx.db)
		.withTables<UnitsViews>()
		.selectFrom("assessments.assessment as assessment")
		// Neither slug nor kind ever changes: any row of the unit will do.
		.innerJoin("units.directory as unit", "unit.unit_id", "assessment.unit_id")
		.leftJoin("assessments.predicate as predicate", (join) =>
			join
				.onRef("predicate.unit_id", "=", "assessment.unit_id")
				.onRef("predicate.assessment_id", "=", "assessment.id"),
		)
		.distinctOn("unit.slug")
		.select([
			"unit.slug",
			"unit.kind",
			"assessment.unit_id",
			"assessment.id",
			"predicate.score",
		])
		.where("assessment.instrument", "=", instrument)
		.where("assessment.year", "=", year)
		.where("assessment.state", "=", "awarded")
		// What was decided elsewhere left its answers there: there is nothing to count.
		.where("assessment.brought_by", "is", null)
		.where("unit.slug", ">", slug)
		.orderBy("unit.slug")
		.orderBy("predicate.number", "desc")
		.limit(atOnce)
		.execute();

type Awarded = Awaited<ReturnType<typeof awardedAfter>>[number];

/** The last word of each layer: the final answers, and what the verifier accepted. */
async function withAnswers(
	cx: Context,
	awarded: readonly Awarded[],
): Promise<readonly KeptScore[]> {
	const units = awarded.map(({ unit_id }) => unit_id);
	const ids = awarded.map(({ id }) => id);
	const marks = await assessmentsIn(cx.db)
		.selectFrom("assessments.mark")
		.distinctOn(["unit_id", "assessment_id", "layer", "code"])
		.select(["assessment_id", "layer", "code", "outcome", "answer"])
		.where("withdrawn_at", "is", null)
		.where(
			sql<boolean>`(unit_id, assessment_id) in (select * from unnest(${units}::uuid[], ${ids}::uuid[]))`,
		)
		.orderBy("unit_id")
		.orderBy("assessment_id")
		.orderBy("layer")
		.orderBy("code")
		.orderBy("number", "desc")
		.execute();
	const byAssessment = Map.groupBy(marks, (mark) => mark.assessment_id);
	return awarded.map(({ slug, kind, id, score }) => {
		const own = byAssessment.get(id) ?? [];
		return {
			id: slug,
			unit: { kind },
			score,
			answers: Object.fromEntries(
				own.flatMap(({ layer, code, answer }): [string, Answer][] =>
					layer === "final" && answer ? [[code, answer]] : [],
				),
			),
			accepted: own
				.filter(
					({ layer, outcome }) =>
						layer === "verifier" && outcome === "accepted",
				)
				.map(({ code }) => code),
		};
	});
}
