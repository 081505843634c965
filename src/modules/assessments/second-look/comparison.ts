import { applicable, type Indicator, instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { unitKinds } from "#units";
import { assessmentsIn } from "../tables.ts";
import { categoryOf } from "./category.ts";
import {
	type Agreement,
	type Clarity,
	clarityOf,
	cohensKappa,
	type Pair,
} from "./kappa.ts";

/** What second looks say of one indicator of a round. */
export interface Compared extends Agreement {
	readonly code: string;
	readonly clarity: Clarity;
	/** Drawn and not judged yet. */
	readonly waiting: number;
}

/** Every indicator of the round that was looked at twice, the least clear first. */
export async function comparisonOf(
	cx: Context,
	{
		instrument: id,
		year,
	}: { readonly instrument: string; readonly year: number },
): Promise<Compared[]> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.second_look as look")
		.innerJoin("assessments.assessment as assessment", (join) =>
			join
				.onRef("assessment.unit_id", "=", "look.unit_id")
				.onRef("assessment.id", "=", "look.assessment_id"),
		)
		.innerJoin("assessments.mark as mark", (join) =>
			join
				.onRef("mark.unit_id", "=", "look.unit_id")
				.onRef("mark.assessment_id", "=", "look.assessment_id")
				.onRef("mark.code", "=", "look.code")
				.onRef("mark.answer_version", "=", "look.answer_version")
				.on("mark.layer", "=", "verifier")
				.on("mark.withdrawn_at", "is", null),
		)
		.leftJoin("assessments.answer as said", (join) =>
			join
				.onRef("said.unit_id", "=", "look.unit_id")
				.onRef("said.assessment_id", "=", "look.assessment_id")
				.onRef("said.code", "=", "look.code")
				.onRef("said.version", "=", "look.answer_version"),
		)
		.distinctOn(["look.unit_id", "look.assessment_id", "look.code"])
		.select([
			"look.code",
			"look.at",
			"look.outcome",
			"look.answer",
			"mark.outcome as firstOutcome",
			"mark.answer as firstAnswer",
			"said.answer as claim",
		])
		.where("assessment.instrument", "=", id)
		.where("assessment.year", "=", year)
		.orderBy("look.unit_id")
		.orderBy("look.assessment_id")
		.orderBy("look.code")
		.orderBy("mark.number", "desc")
		.execute();
	const indicators = indicatorsIn(id);
	return [...Map.groupBy(rows, ({ code }) => code)]
		.flatMap(([code, some]) => {
			const indicator = indicators.get(code);
			if (!indicator) return [];
			const done = some.filter(({ at }) => at !== null);
			const agreement = cohensKappa(
				done.map(
					(row): Pair => [
						categoryOf(indicator, row.claim, {
							outcome: row.firstOutcome,
							answer: row.firstAnswer,
						}),
						categoryOf(indicator, row.claim, {
							outcome: row.outcome ?? "",
							answer: row.answer,
						}),
					],
				),
			);
			return [
				{
					code,
					...agreement,
					clarity: clarityOf(agreement),
					waiting: some.length - done.length,
				},
			];
		})
		.sort(leastClearFirst);
}

const order: readonly Clarity[] = [
	"unclear",
	"clear",
	"no-variation",
	"too-few",
];

const leastClearFirst = (one: Compared, other: Compared): number =>
	order.indexOf(one.clarity) - order.indexOf(other.clarity) ||
	(one.kappa && other.kappa ? one.kappa.comparedTo(other.kappa) : 0) ||
	(one.code < other.code ? -1 : 1);

function indicatorsIn(id: string): ReadonlyMap<string, Indicator> {
	const instrument = instrumentNamed(id);
	if (!instrument) return new Map();
	return new Map(
		Object.keys(unitKinds).flatMap((kind) =>
			applicable(instrument, { kind }).map(
				({ indicator }) => [indicator.code, indicator] as const,
			),
		),
	);
}
