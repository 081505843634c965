import { allInstruments, type Instrument, instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import type { Slice } from "../survey.ts";
import { countersOf } from "./counters-of.ts";
import { fewestIn } from "./fewest-in.ts";
import { type Part, wholeOf } from "./results-of.ts";
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
 * The quarters of a year and of the one before it, oldest first, by every instrument of the same programme. Each is
 * counted in tens of its own, so each is told.
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
	const fewest = await fewestIn(cx);
	return [...Map.groupBy(counters, ({ period }) => period)].map(
		([period, ofQuarter]) => ({
			period,
			instrument: id,
			wordings: wordingsIn(words, period),
			...wholeOf(instrument, ofQuarter, fewest),
		}),
	);
}

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
