import {
	type FoundBand,
	type Instrument,
	indicatorsOf,
	type PooledElement,
	type PooledIndex,
	pool,
} from "#instruments";
import { Exact, exact, fixed, plain } from "#kernel/decimal.ts";
import { elementsOf } from "./elements.ts";
import type { Figures } from "./figures.ts";
import { reachOfMean, varianceOf } from "./interval.ts";

/** The index of many people, with what is needed to judge it. */
export interface SurveyIndex {
	readonly n: number;
	/** Rounded half up as the instrument says: `87.56`. */
	readonly index: string;
	/** 95 %, on the scale of the index, never beyond its ends; `null` for fewer than two people. */
	readonly interval: { readonly from: string; readonly to: string } | null;
	readonly band: FoundBand;
	/** Codes of the three elements with the lowest means. */
	readonly lowest: readonly string[];
	readonly elements: Readonly<Record<string, PooledElement>>;
}

/**
 * The index of counted answers: `null` where an element has no answer at all. Services are pooled by adding their
 * figures first; the index of a unit is never the mean of the indices of its services.
 */
export function indexOf(
	instrument: Instrument,
	figures: Figures,
): SurveyIndex | null {
	const pooled = pooledFrom(instrument, figures);
	if (!pooled) return null;
	const codes = elementsOf(instrument);
	const { n, index, band, lowest, elements } = pooled;
	return {
		n,
		index,
		interval: intervalOn(instrument, index, figures),
		band,
		lowest,
		elements: Object.fromEntries(
			Object.entries(elements).map(([code, element]) => [
				code,
				{ ...element, answers: figures.answered[codes.indexOf(code)] ?? 0 },
			]),
		),
	};
}

/** The same without what is needed to judge it: the interval takes as long as the index. */
export function pooledFrom(
	instrument: Instrument,
	figures: Figures,
): PooledIndex | null {
	if (figures.n === 0) return null;
	const codes = elementsOf(instrument);
	if (figures.answered.some((answered) => answered === 0)) return null;
	const means = Object.fromEntries(
		codes.map((code, i) => [
			code,
			exact(figures.sums[i] ?? 0)
				.div(figures.answered[i] ?? 1)
				.toDecimalPlaces(30)
				.toFixed(),
		]),
	);
	const pooled = pool(instrument, { n: figures.n, means });
	if (!pooled.ok)
		throw new Error(`counted what cannot be: ${pooled.problem.reason}`);
	return pooled.value;
}

/** Around the index: where some left questions blank, it is not the mean of what each of them said. */
function intervalOn(
	instrument: Instrument,
	index: string,
	{ n, ownSum, ownSquares }: Figures,
): SurveyIndex["interval"] {
	const reach = reachOfMean(n, ownSum, ownSquares);
	if (!reach) return null;
	const [lowest, highest] = levelEnds(instrument);
	const factor = factorOf(instrument, highest);
	const shown = (value: Exact) =>
		fixed(
			Exact.min(Exact.max(value, lowest.times(factor)), highest.times(factor)),
			instrument.rounding.decimals,
		);
	const away = reach.times(factor);
	return {
		from: shown(exact(index).minus(away)),
		to: shown(exact(index).plus(away)),
	};
}

/**
 * How far people lie from one another: the standard deviation of what each of them said, on the scale of the index with
 * two decimals; `null` for fewer than two.
 */
export function spreadOf(
	instrument: Instrument,
	{ n, ownSum, ownSquares }: Figures,
): string | null {
	const variance = varianceOf(n, ownSum, ownSquares);
	const [, highest] = levelEnds(instrument);
	return (
		variance && fixed(variance.sqrt().times(factorOf(instrument, highest)), 2)
	);
}

/** The best that an index can be: `100`, or `4` where nothing is converted. */
export const bestIndex = (instrument: Instrument): string => {
	const [, highest] = levelEnds(instrument);
	return plain(highest.times(factorOf(instrument, highest)));
};

/** The worst: nobody can say less than the lowest level. */
export const worstIndex = (instrument: Instrument): string => {
	const [lowest, highest] = levelEnds(instrument);
	return plain(lowest.times(factorOf(instrument, highest)));
};

/** From the scale of the questions to that of the index: 25 for a satisfaction index, 1 where nothing is converted. */
const factorOf = ({ top, convert }: Instrument, highest: Exact): Exact =>
	exact(top)
		.div(highest)
		.times(convert?.times ?? 1)
		.div(convert?.dividedBy ?? 1);

/** The ends of the scale of the questions, all of which have the same. */
export function levelEnds(instrument: Instrument): readonly [Exact, Exact] {
	const scale = indicatorsOf(instrument).flatMap(({ answer }) =>
		answer.kind === "scale" ? [answer] : [],
	)[0];
	return [exact(scale?.from ?? 0), exact(scale?.to ?? instrument.top)];
}
