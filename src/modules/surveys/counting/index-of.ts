import {
	type FoundBand,
	type Instrument,
	indicatorsOf,
	type PooledElement,
	pool,
	pooledIndex,
} from "#instruments";
import { Exact, exact, fixed, plain } from "#kernel/decimal.ts";
import type { Refusal, Result } from "#kernel/result.ts";
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
	const means = meansOf(instrument, figures);
	if (!means) return null;
	const codes = elementsOf(instrument);
	const { index, band, lowest, elements } = kept(
		pool(instrument, { n: figures.n, means }),
	);
	return {
		n: figures.n,
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

/** The same without what is needed to judge it, which takes as long again: for lists of many. */
export function indexAlone(
	instrument: Instrument,
	figures: Figures,
): string | null {
	const means = meansOf(instrument, figures);
	return means && kept(pooledIndex(instrument, { n: figures.n, means }));
}

function meansOf(
	instrument: Instrument,
	{ n, answered, sums }: Figures,
): Readonly<Record<string, string>> | null {
	if (n === 0 || answered.includes(0)) return null;
	return Object.fromEntries(
		elementsOf(instrument).map((code, i) => [
			code,
			exact(sums[i] ?? 0)
				.div(answered[i] ?? 1)
				.toDecimalPlaces(30)
				.toFixed(),
		]),
	);
}

function kept<Value>(pooled: Result<Value, Refusal<string>>): Value {
	if (pooled.ok) return pooled.value;
	throw new Error(`counted what cannot be: ${pooled.problem.reason}`);
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
