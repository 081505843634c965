import { type Instrument, sampleSize } from "#instruments";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { isClosed, type Period, type Slice, yearOf } from "../survey.ts";
import { blocksOf, lastOf, periodsTold, type QuarterParts } from "./blocks.ts";
import { type Counter, countersOf, together } from "./counters-of.ts";
import { type FewestIn, fewestIn } from "./fewest-in.ts";
import type { Figures } from "./figures.ts";
import { toldParts } from "./hide-parts.ts";
import { indexOf, type SurveyIndex } from "./index-of.ts";
import { populationsOf } from "./populations.ts";
import { type WordCount, wordsSaid } from "./words-said.ts";
import { countIn, sumOver, type WordTold, wordsTold } from "./words-told.ts";

/** All who are asked about: how many, and their index; `null` where few stand behind one of its figures. */
export interface Whole {
	readonly n: number;
	readonly index: SurveyIndex | null;
}

/** Some of them. `n` is null where they are not told, be it because they are few or to hide others. */
export interface Part {
	readonly n: number | null;
	readonly index: SurveyIndex | null;
}

export interface SurveyResults {
	readonly from: Period;
	readonly to: Period;
	/** Fewer people are not told. */
	readonly fewest: number;
	/** Users of the service, with what looks odd: the index. */
	readonly citizens: Whole;
	/** The same in two: what looks odd, and the rest. */
	readonly flagged: Part;
	readonly withoutFlagged: Part;
	/** Answered for somebody else. */
	readonly proxies: Part;
	/** Staff, who are not in the index. */
	readonly staff: Part;
	/** The unit as a whole beside the people that it served. */
	readonly sample: Sample;
	readonly services: readonly ServiceSample[];
	/** By which way the answers came, the most first; `null` where they are not told. */
	readonly channels: readonly WordTold[];
	/** All users of the quarters that stand in the channels. */
	readonly channelsOf: number;
	/** Why answers look odd; one answer may for several reasons. */
	readonly flags: readonly WordTold[];
	/** The last quarter that stands in the parts of the index. */
	readonly partsUntil: PartsUntil;
	/** When it was counted last; `null` where nothing was yet. */
	readonly countedAt: Date | null;
}

/** Of each way to part the index; `null` while no quarter has closed, or while those that have wait for the next. */
export interface PartsUntil {
	readonly odd: Period | null;
	readonly services: Period | null;
	readonly channels: Period | null;
}

/** How many answered beside how many are needed, where it is known how many were served. */
export interface Sample {
	/** People served in the year; `null` where nobody said. */
	readonly people: number | null;
	/** By Krejcie and Morgan. */
	readonly needed: number | null;
	/** `null` where it is not known, or would tell of few. */
	readonly enough: boolean | null;
	/** How many more are needed at least. */
	readonly missing: number | null;
}

export interface ServiceSample extends Part, Sample {
	/** `null` where no service was said. */
	readonly serviceId: string | null;
}

export const inIndex: readonly Slice[] = ["citizen", "flagged"];

/** What came of a survey between two quarters, both included. The sample is judged by the year of the last. */
export async function resultsOf(
	cx: Context,
	unitId: string,
	instrument: Instrument,
	from: Period,
	to: Period,
): Promise<SurveyResults> {
	const { id } = instrument;
	const counters = await countersOf(cx, unitId, id, from, to);
	const words = await wordsSaid(cx, unitId, id, from, to);
	const fewest = await fewestIn(cx);
	const people = await populationsOf(cx, unitId, id, yearOf(to));
	const ofSlices = (...slices: Slice[]) =>
		counters.filter(({ slice }) => slices.includes(slice));
	const citizens = ofSlices(...inIndex);
	const whole = wholeOf(instrument, citizens, fewest);
	const today = dayOf(cx.now);
	const closed = [...new Set(citizens.map(({ period }) => period))].filter(
		(period) => isClosed(period, today),
	);
	const asked = words.filter(({ slice }) => inIndex.includes(slice));
	const odd = partsOf(
		instrument,
		closed,
		[ofSlices("citizen"), ofSlices("flagged")],
		fewest,
	);
	const [withoutFlagged, flagged] = odd.parts as [Part, Part];
	const channels = wordsTold(
		asked,
		closed,
		"channel",
		peopleIn(citizens),
		fewest,
	);
	const services = servicesOf(instrument, closed, citizens, people, fewest);
	return {
		from,
		to,
		fewest: fewest(lastIn(citizens) ?? to),
		citizens: whole,
		withoutFlagged,
		flagged,
		// Not parts of the index: each is a whole of its own, counted in tens of its own.
		proxies: aloneOf(instrument, ofSlices("proxy"), fewest),
		staff: aloneOf(instrument, ofSlices("staff"), fewest),
		sample: sampleOf(people.get(null) ?? null, whole.n, whole.n),
		services: services.samples,
		channels: channels.words,
		channelsOf: channels.people,
		flags: reasonsTold(words, closed, citizens, fewest),
		partsUntil: {
			odd: odd.until,
			services: services.until,
			channels: channels.until,
		},
		countedAt: counters.reduce<Date | null>(
			(last, { foldedAt }) =>
				last === null || foldedAt > last ? foldedAt : last,
			null,
		),
	};
}

/** Everybody together: a whole is told when enough stand behind each of its figures, by what is set for its last quarter. */
export function wholeOf(
	instrument: Instrument,
	counters: readonly Counter[],
	fewest: FewestIn,
): Whole {
	const { n, told } = figuresTold(counters, fewest);
	return { n, index: told && indexOf(instrument, told) };
}

/** How many everybody is, and their figures where these are told. */
export function figuresTold(
	counters: readonly Counter[],
	fewest: FewestIn,
): { readonly n: number; readonly told: Figures | null } {
	const figures = together(counters);
	const isTold =
		figures !== null &&
		toldParts([sizesOf(figures)], fewest(lastIn(counters) ?? 0))[0] === true;
	return { n: figures?.n ?? 0, told: isTold ? figures : null };
}

const lastIn = (counters: readonly Counter[]): Period | undefined =>
	counters.map(({ period }) => period).sort((a, b) => b - a)[0];

/** Parts of one whole that is told beside them, over the quarters in which each of them is told. */
export function partsOf(
	instrument: Instrument,
	closed: readonly Period[],
	parts: readonly (readonly Counter[])[],
	fewest: FewestIn,
): PartsTold {
	const blocks = blocksOf(partsByQuarter(closed, parts), fewest);
	const told = parts.map((counters, at) => {
		const periods = periodsTold(blocks, at);
		if (periods.size === 0) return { n: null, index: null };
		const figures = together(
			counters.filter(({ period }) => periods.has(period)),
		);
		return {
			n: figures?.n ?? 0,
			index: figures && indexOf(instrument, figures),
		};
	});
	return { parts: told, until: lastOf(blocks) };
}

interface PartsTold {
	readonly parts: readonly Part[];
	/** The last quarter that stands in them. */
	readonly until: Period | null;
}

const partsByQuarter = (
	closed: readonly Period[],
	parts: readonly (readonly Counter[])[],
): QuarterParts[] =>
	closed.map((period) => ({
		period,
		parts: alike(
			parts.map((counters) =>
				sizesOf(together(counters.filter((each) => each.period === period))),
			),
		),
	}));

/** Nobody has as many figures as the others. */
const alike = (
	parts: readonly (readonly number[])[],
): readonly (readonly number[])[] => {
	const most = Math.max(...parts.map((part) => part.length));
	return parts.map((part) =>
		Array.from({ length: most }, (_, i) => part[i] ?? 0),
	);
};

const aloneOf = (
	instrument: Instrument,
	counters: readonly Counter[],
	fewest: FewestIn,
): Part => {
	const { n, index } = wholeOf(instrument, counters, fewest);
	return n > 0 && n < fewest(lastIn(counters) ?? 0)
		? { n: null, index: null }
		: { n, index };
};

/** How many stand behind each figure: everybody, and those who answered each element. */
export const sizesOf = (figures: Figures | null): readonly number[] =>
	figures ? [figures.n, ...figures.answered] : [0];

function servicesOf(
	instrument: Instrument,
	closed: readonly Period[],
	citizens: readonly Counter[],
	people: ReadonlyMap<string | null, number>,
	fewest: FewestIn,
): {
	readonly samples: ServiceSample[];
	/** The last quarter that stands in them. */
	readonly until: Period | null;
} {
	const ids = [
		...new Set([
			...citizens.map(({ serviceId }) => serviceId),
			...[...people.keys()].filter((id) => id !== null),
		]),
	];
	const counters = ids.map((id) =>
		citizens.filter(({ serviceId }) => serviceId === id),
	);
	const { parts, until } = partsOf(instrument, closed, counters, fewest);
	const all = together(citizens)?.n ?? 0;
	const told = parts.reduce((sum, { n }) => sum + (n ?? 0), 0);
	const samples = ids.map((serviceId, at) => {
		const part = parts[at] ?? { n: null, index: null };
		return {
			...part,
			serviceId,
			...sampleOf(
				serviceId === null ? null : (people.get(serviceId) ?? null),
				part.n ?? 0,
				// At most all of whom it is not told what they came for.
				(part.n ?? 0) + all - told,
			),
		};
	});
	return { samples, until };
}

/**
 * Of a hidden part it is only known that it has at least nobody and at most all the hidden people: where even they
 * would not be enough, it is said that they are not.
 */
function sampleOf(
	people: number | null,
	atLeast: number,
	atMost: number,
): Sample {
	const needed = people === null ? null : sampleSize(people);
	if (needed === null) return { people, needed, enough: null, missing: null };
	const enough = atLeast >= needed ? true : atMost < needed ? false : null;
	return {
		people,
		needed,
		enough,
		missing: enough === false ? needed - atMost : null,
	};
}

/** How many users there are in a quarter. */
export const peopleIn =
	(counters: readonly Counter[]) =>
	(period: Period): number =>
		together(counters.filter((each) => each.period === period))?.n ?? 0;

/** Why answers look odd: each reason divides users in those for whom it holds, other odd ones, and the rest. */
function reasonsTold(
	words: readonly WordCount[],
	closed: readonly Period[],
	citizens: readonly Counter[],
	fewest: FewestIn,
): readonly WordTold[] {
	const reasons = words.filter(
		({ slice, about }) => slice === "flagged" && about === "flag",
	);
	const all = peopleIn(citizens);
	const odd = peopleIn(citizens.filter(({ slice }) => slice === "flagged"));
	return [...new Set(reasons.map(({ word }) => word))].map((word) => {
		const ofWord = countIn(reasons.filter((each) => each.word === word));
		const blocks = blocksOf(
			closed.map((period) => ({
				period,
				parts: [
					[ofWord(period)],
					[odd(period) - ofWord(period)],
					[all(period) - odd(period)],
				],
			})),
			fewest,
		);
		return { word, n: sumOver(periodsTold(blocks, 0), ofWord) };
	});
}
