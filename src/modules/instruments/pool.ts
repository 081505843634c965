import { type Exact, exact, fixed, plain, sum } from "#kernel/decimal.ts";
import { ok, type Result } from "#kernel/result.ts";
import { type FoundBand, found, lookUp } from "./bands.ts";
import { finish } from "./extent.ts";
import type { Instrument } from "./instrument.ts";
import {
	type ElementMean,
	type PoolRefusal,
	type Responses,
	readResponses,
} from "./read-responses.ts";
import { sampleSize } from "./sample-size.ts";
import { settle } from "./settle.ts";

export interface PooledIndex {
	readonly instrument: string;
	readonly n: number;
	/** Rounded half up as the instrument says. */
	readonly index: string;
	readonly band: FoundBand;
	/** Codes of the three elements with the lowest means; equal means by code. */
	readonly lowest: readonly string[];
	readonly elements: Readonly<Record<string, PooledElement>>;
	readonly sample: Sample;
	readonly verified: boolean;
}

export interface PooledElement {
	/** Mean of the answers on the scale of the question, to 30 decimals. */
	readonly mean: string;
	/** The exact share: one ninth, never 0.11 or 0.111. */
	readonly weight: string;
	/** Weight times mean, as the tables of the reports print it. */
	readonly weighted: string;
	/** How many answered this element. */
	readonly answers: number;
}

/** Whether enough people answered. Where the population is not known, a single respondent is still too few. */
export interface Sample {
	readonly needed: number | null;
	readonly enough: boolean | null;
}

/** The index of many respondents, pooled: never the mean of the indices of services. */
export function pool(
	instrument: Instrument,
	input: Responses,
): Result<PooledIndex, PoolRefusal> {
	const read = readResponses(instrument, input);
	if (!read.ok) return read;
	const n = "means" in input ? input.n : input.responses.length;
	const { decimals } = instrument.rounding;
	const weighed = weigh(instrument, read.value);
	const index = indexOf(instrument, weighed);
	return ok({
		instrument: instrument.id,
		n,
		index: fixed(index, decimals),
		band: found(instrument.bands && lookUp(instrument.bands, index)),
		lowest: lowestThree(read.value),
		elements: Object.fromEntries(
			weighed.map((each) => [each.indicator.code, shown(each, decimals)]),
		),
		sample: sampleOf(n, input.population),
		verified: instrument.verified,
	});
}

/** The index alone, as {@link pool} prints it: for lists of many, where nobody judges it. */
export function pooledIndex(
	instrument: Instrument,
	input: Responses,
): Result<string, PoolRefusal> {
	const read = readResponses(instrument, input);
	if (!read.ok) return read;
	const index = indexOf(instrument, weigh(instrument, read.value));
	return ok(fixed(index, instrument.rounding.decimals));
}

const indexOf = (instrument: Instrument, weighed: readonly Weighed[]): Exact =>
	settle(finish(instrument, totalOf(weighed))).toDecimalPlaces(
		instrument.rounding.decimals,
	);

interface Weighed extends ElementMean {
	readonly weight: Exact;
	/** The sum of all weights, kept apart so that there is one division only. */
	readonly of: Exact;
	/** The mean brought to the top of the instrument. */
	readonly score: Exact;
}

function weigh(
	instrument: Instrument,
	means: readonly ElementMean[],
): readonly Weighed[] {
	const weights = means.map(({ indicator }) => exact(indicator.weight ?? 1));
	const of = sum(weights);
	return means.map((each, at) => ({
		...each,
		weight: weights[at] ?? exact(0),
		of,
		score: each.mean.times(instrument.top).div(each.scale.to),
	}));
}

const totalOf = (weighed: readonly Weighed[]): Exact =>
	sum(weighed.map(({ score, weight }) => score.times(weight))).div(
		weighed[0]?.of ?? 1,
	);

const shown = (
	{ mean, weight, of, answers }: Weighed,
	decimals: number,
): PooledElement => ({
	mean: plain(settle(mean)),
	weight: plain(settle(weight.div(of))),
	weighted: fixed(settle(mean.times(weight).div(of)), decimals),
	answers,
});

/** Codes with numbers in them sort by number: U2 before U10. */
const byCode = new Intl.Collator("en", { numeric: true });

const lowestThree = (means: readonly ElementMean[]): readonly string[] =>
	[...means]
		.sort(
			(a, b) =>
				a.mean.comparedTo(b.mean) ||
				byCode.compare(a.indicator.code, b.indicator.code),
		)
		.slice(0, 3)
		.map(({ indicator }) => indicator.code);

function sampleOf(n: number, population: number | undefined): Sample {
	if (population === undefined)
		return { needed: null, enough: n === 1 ? false : null };
	const needed = sampleSize(population);
	return { needed, enough: n >= needed };
}
