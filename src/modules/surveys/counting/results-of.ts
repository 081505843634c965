import { type Instrument, sampleSize } from "#instruments";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { type Counter, countersOf, together } from "../queries.ts";
import { isClosed, type Period, type Slice, yearOf } from "../survey.ts";
import type { Figures } from "./figures.ts";
import { fewestTold, leftOver, toldParts } from "./hide-parts.ts";
import { indexOf, type SurveyIndex } from "./index-of.ts";
import { populationsOf } from "./populations.ts";
import { countOf, type WordCount, wordsSaid } from "./words-said.ts";

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
	/** Why answers look odd; one answer may for several reasons. */
	readonly flags: readonly WordTold[];
	/** The last quarter that stands in the parts: `null` where none has closed yet. */
	readonly partsUntil: Period | null;
	/** When it was counted last; `null` where nothing was yet. */
	readonly countedAt: Date | null;
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

export interface WordTold {
	readonly word: string;
	readonly n: number | null;
}

const inIndex: readonly Slice[] = ["citizen", "flagged"];

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
	const people = await populationsOf(cx, unitId, id, yearOf(to));
	const ofSlices = (...slices: Slice[]) =>
		counters.filter(({ slice }) => slices.includes(slice));
	const citizens = ofSlices(...inIndex);
	const whole = wholeOf(instrument, citizens);
	// Parts are told once, when their quarter takes nothing more: ten new answers may hold one of a part.
	const today = dayOf(cx.now);
	const closed = <Row extends { readonly period: Period }>(
		rows: readonly Row[],
	) => rows.filter(({ period }) => isClosed(period, today));
	const [withoutFlagged, flagged] = partsOf(instrument, [
		closed(ofSlices("citizen")),
		closed(ofSlices("flagged")),
	]) as [Part, Part];
	const closedWords = closed(words);
	return {
		from,
		to,
		citizens: whole,
		withoutFlagged,
		flagged,
		// Not parts of the index: each is a whole of its own.
		proxies: aloneOf(instrument, closed(ofSlices("proxy"))),
		staff: aloneOf(instrument, closed(ofSlices("staff"))),
		sample: sampleOf(people.get(null) ?? null, whole.n, whole.n),
		services: servicesOf(instrument, closed(citizens), people),
		channels: wordsTold(
			closedWords.filter(({ slice }) => inIndex.includes(slice)),
			"channel",
		),
		flags: [...countOf(closedWords, "flag")].map(([word, n]) => ({
			word,
			n: flagged.n === null || n < fewestTold ? null : n,
		})),
		partsUntil: closed(citizens).at(-1)?.period ?? null,
		countedAt: counters.reduce<Date | null>(
			(last, { foldedAt }) =>
				last === null || foldedAt > last ? foldedAt : last,
			null,
		),
	};
}

/** Everybody together: a whole is told when at least ten stand behind each of its figures. */
export function wholeOf(
	instrument: Instrument,
	counters: readonly Counter[],
): Whole {
	const figures = together(counters);
	const told = figures !== null && toldParts([sizesOf(figures)])[0] === true;
	return {
		n: figures?.n ?? 0,
		index: told ? indexOf(instrument, figures) : null,
	};
}

/** Parts of one whole that is told beside them. */
export function partsOf(
	instrument: Instrument,
	parts: readonly (readonly Counter[])[],
): Part[] {
	const figures = parts.map(together);
	const told = toldParts(figures.map(sizesOf));
	return figures.map((each, at) =>
		told[at]
			? { n: each?.n ?? 0, index: each && indexOf(instrument, each) }
			: { n: null, index: null },
	);
}

const aloneOf = (
	instrument: Instrument,
	counters: readonly Counter[],
): Part => {
	const { n, index } = wholeOf(instrument, counters);
	return n > 0 && n < fewestTold ? { n: null, index: null } : { n, index };
};

/** How many stand behind each figure: everybody, and those who answered each element. */
export const sizesOf = (figures: Figures | null): readonly number[] =>
	figures ? [figures.n, ...figures.answered] : [0];

function servicesOf(
	instrument: Instrument,
	citizens: readonly Counter[],
	people: ReadonlyMap<string | null, number>,
): ServiceSample[] {
	const ids = [
		...new Set([
			...citizens.map(({ serviceId }) => serviceId),
			...[...people.keys()].filter((id) => id !== null),
		]),
	];
	const counters = ids.map((id) =>
		citizens.filter(({ serviceId }) => serviceId === id),
	);
	const parts = partsOf(instrument, counters);
	const [hidden = 0] = leftOver(
		counters.map((each) => sizesOf(together(each))),
		parts.map(({ n }) => n !== null),
	);
	return ids.map((serviceId, at) => {
		const part = parts[at] ?? { n: null, index: null };
		return {
			...part,
			serviceId,
			...sampleOf(
				serviceId === null ? null : (people.get(serviceId) ?? null),
				part.n ?? 0,
				part.n ?? hidden,
			),
		};
	});
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

/** Counts of words that are parts of one whole, the most first. */
function wordsTold(
	words: readonly WordCount[],
	about: string,
): readonly WordTold[] {
	const counts = [...countOf(words, about)].sort(
		([a, m], [b, n]) => n - m || (a < b ? -1 : 1),
	);
	const told = toldParts(counts.map(([, n]) => [n]));
	return counts.map(([word, n], at) => ({ word, n: told[at] ? n : null }));
}
