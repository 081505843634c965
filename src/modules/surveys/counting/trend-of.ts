import { allInstruments, type Instrument, instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { type Counter, countersOf } from "../queries.ts";
import { type Slice, yearOf } from "../survey.ts";
import { type Part, partsOf, wholeOf } from "./results-of.ts";
import { type Break, breaksIn, type Quarter } from "./trend.ts";
import { wordsSaid } from "./words-said.ts";

/** A quarter by itself, and what lies between it and the one before. */
export interface TrendQuarter extends Quarter, Part {
	readonly break: Break | null;
}

/** Years that are drawn, the one asked for among them. */
const years = 2;
const inIndex: readonly Slice[] = ["citizen", "flagged"];

/**
 * The quarters of a year and of the one before it, oldest first, by every instrument of the same programme. They are
 * parts of their years, which are told too: so they are hidden year by year.
 */
export async function trendOf(
	cx: Context,
	unitId: string,
	instrument: Instrument,
	year: number,
): Promise<TrendQuarter[]> {
	const quarters: (Quarter & Part)[] = [];
	for (const { id, use, programme } of allInstruments())
		if (use === "survey" && programme === instrument.programme)
			quarters.push(...(await quartersOf(cx, unitId, id, year)));
	const inOrder = quarters.sort(
		(a, b) => a.period - b.period || (a.instrument < b.instrument ? -1 : 1),
	);
	const breaks = breaksIn(inOrder);
	return inOrder.map((each, at) => ({ ...each, break: breaks[at] ?? null }));
}

async function quartersOf(
	cx: Context,
	unitId: string,
	id: string,
	year: number,
): Promise<(Quarter & Part)[]> {
	const instrument = instrumentNamed(id);
	if (!instrument) return [];
	const from = (year - years + 1) * 10 + 1;
	const to = year * 10 + 4;
	const counters = (await countersOf(cx, unitId, id, from, to)).filter(
		({ slice }) => inIndex.includes(slice),
	);
	const words = await wordsSaid(cx, unitId, id, from, to);
	const byYear = Map.groupBy(counters, ({ period }) => yearOf(period));
	return [...byYear.values()].flatMap((ofYear) => {
		const byQuarter = [...Map.groupBy(ofYear, ({ period }) => period)];
		const parts = toldOf(
			instrument,
			byQuarter.map(([, each]) => each),
		);
		return byQuarter.map(([period], at) => ({
			period,
			instrument: id,
			wordings: wordingsIn(words, period),
			...(parts[at] ?? { n: null, index: null }),
		}));
	});
}

const toldOf = (
	instrument: Instrument,
	quarters: readonly (readonly Counter[])[],
): Part[] =>
	// A year of one quarter is that quarter.
	quarters.length === 1
		? quarters.map((only) => wholeOf(instrument, only))
		: partsOf(instrument, quarters);

const wordingsIn = (
	words: Awaited<ReturnType<typeof wordsSaid>>,
	period: number,
): readonly string[] => [
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
];
