import { sql } from "kysely";
import { applicable, indicatorsOf, instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { UnitsViews } from "#units";
import { allottedTo } from "../allotment/allotment.ts";
import { lastKnown } from "../queries.ts";
import { assessmentsIn } from "../tables.ts";
import { mineToVerify, ofOthers, ownUnits } from "../work-queue.ts";

/** One indicator across all units that the actor may judge. */
export interface IndicatorOffer {
	readonly instrument: string;
	readonly year: number;
	readonly code: string;
	readonly waiting: number;
	/** Units that answer it. */
	readonly of: number;
}

/** Every indicator of every round in which something waits, in the order of the instruments. */
export async function indicatorOffers(cx: Context): Promise<IndicatorOffer[]> {
	const grants = cx.actor.grants.filter(
		({ permission }) => permission === "assessment.verify",
	);
	if (grants.length === 0) return [];
	const own = ownUnits(cx.actor);
	let mine = assessmentsIn(cx.db)
		.withTables<UnitsViews>()
		.selectFrom("assessments.assessment as assessment")
		.innerJoin("units.directory as unit", (join) =>
			join
				.onRef("unit.unit_id", "=", "assessment.unit_id")
				.on(lastKnown(dayOf(cx.now))),
		)
		.where("assessment.state", "=", "verifying")
		.where(mineToVerify(grants, await allottedTo(cx, cx.actor.id)));
	if (own.length > 0) mine = mine.where(ofOthers(own));
	const kinds = await mine
		.select(["assessment.instrument", "assessment.year", "unit.kind"])
		.select(sql<number>`count(*)::integer`.as("units"))
		.groupBy(["assessment.instrument", "assessment.year", "unit.kind"])
		.orderBy("assessment.year", "desc")
		.orderBy("assessment.instrument")
		.execute();
	const judged = await mine
		.innerJoin("assessments.mark as mark", (join) =>
			join
				.onRef("mark.unit_id", "=", "assessment.unit_id")
				.onRef("mark.assessment_id", "=", "assessment.id"),
		)
		.select(["assessment.instrument", "assessment.year", "mark.code"])
		.select(sql<number>`count(distinct assessment.id)::integer`.as("units"))
		.where("mark.layer", "=", "verifier")
		.where("mark.withdrawn_at", "is", null)
		.where(stands)
		.groupBy(["assessment.instrument", "assessment.year", "mark.code"])
		.execute();
	const done = new Map(
		judged.map(({ instrument, year, code, units }) => [
			`${instrument} ${year} ${code}`,
			units,
		]),
	);
	return [
		...Map.groupBy(kinds, ({ instrument, year }) => `${instrument} ${year}`),
	].flatMap(([, some]) => offersOf(some, done));
}

interface Kind {
	readonly instrument: string;
	readonly year: number;
	readonly kind: string;
	readonly units: number;
}

function offersOf(
	kinds: readonly Kind[],
	done: ReadonlyMap<string, number>,
): IndicatorOffer[] {
	const [first] = kinds;
	const instrument = first && instrumentNamed(first.instrument);
	if (!instrument) return [];
	const { year } = first;
	const asked = new Map<string, number>();
	for (const { kind, units } of kinds)
		for (const { indicator } of applicable(instrument, { kind }))
			asked.set(indicator.code, (asked.get(indicator.code) ?? 0) + units);
	return indicatorsOf(instrument).flatMap(({ code }) => {
		const of = asked.get(code) ?? 0;
		if (of === 0) return [];
		const judged = done.get(`${instrument.id} ${year} ${code}`) ?? 0;
		return [
			{ instrument: instrument.id, year, code, of, waiting: of - judged },
		];
	});
}

/** Nothing newer than the judged version was said. */
const stands = sql<boolean>`mark.answer_version >= coalesce((
  select max(answer.version) from assessments.answer as answer
  where answer.unit_id = mark.unit_id and answer.assessment_id = mark.assessment_id and answer.code = mark.code
), 0)`;
