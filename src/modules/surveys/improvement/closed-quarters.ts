import type { Instrument } from "#instruments";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { countersOf, together } from "../counting/counters-of.ts";
import { elementsOf } from "../counting/elements.ts";
import { fewestIn } from "../counting/fewest-in.ts";
import type { Figures } from "../counting/figures.ts";
import { toldParts } from "../counting/hide-parts.ts";
import { indexOf, type SurveyIndex } from "../counting/index-of.ts";
import { sizesOf } from "../counting/results-of.ts";
import { wordsSaid } from "../counting/words-said.ts";
import { isClosed, type Period, type Slice, yearOf } from "../survey.ts";
import type { Answers } from "./change.ts";

/** A quarter that takes nothing more, as it is told to everybody: its figures stand for ever. */
export interface ClosedQuarter {
	readonly period: Period;
	readonly n: number;
	readonly index: SurveyIndex;
	/** What was answered to each element, by its code. */
	readonly answers: Readonly<Record<string, Answers>>;
	/** Ids of the wordings in which it was asked. */
	readonly wordings: readonly string[];
}

const inIndex: readonly Slice[] = ["citizen", "flagged"];
/** No survey is as old, and none will be counted as late. */
const [first, last] = [20_041, 29_994];

/** The closed quarters of a survey of a unit that are told, oldest first. Quarters are hidden as parts of their years. */
export async function closedQuarters(
	cx: Context,
	unitId: string,
	instrument: Instrument,
): Promise<ClosedQuarter[]> {
	const { id } = instrument;
	const counters = (await countersOf(cx, unitId, id, first, last)).filter(
		({ slice }) => inIndex.includes(slice),
	);
	const words = await wordsSaid(cx, unitId, id, first, last);
	const quarters = [...Map.groupBy(counters, ({ period }) => period)].map(
		([period, some]) => ({ period, figures: together(some) }),
	);
	const today = dayOf(cx.now);
	const fewest = await fewestIn(cx);
	return [...Map.groupBy(quarters, ({ period }) => yearOf(period)).values()]
		.flatMap((ofYear) => {
			const told = toldParts(
				ofYear.map(({ figures }) => sizesOf(figures)),
				Math.min(...ofYear.map(({ period }) => fewest(period))),
			);
			return ofYear.filter(
				({ period, figures }, at) =>
					told[at] &&
					toldParts([sizesOf(figures)], fewest(period))[0] &&
					isClosed(period, today),
			);
		})
		.flatMap(({ period, figures }) => {
			const index = figures && indexOf(instrument, figures);
			return figures && index
				? [
						{
							period,
							n: figures.n,
							index,
							answers: answersOf(instrument, figures),
							wordings: [
								...new Set(
									words
										.filter(
											(each) =>
												each.period === period &&
												each.about === "wording" &&
												inIndex.includes(each.slice),
										)
										.map(({ word }) => word),
								),
							].sort(),
						},
					]
				: [];
		});
}

const answersOf = (
	instrument: Instrument,
	{ answered, sums, squares }: Figures,
): ClosedQuarter["answers"] =>
	Object.fromEntries(
		elementsOf(instrument).map((code, at) => [
			code,
			{
				n: answered[at] ?? 0,
				sum: sums[at] ?? 0,
				squares: squares[at] ?? 0,
			},
		]),
	);
