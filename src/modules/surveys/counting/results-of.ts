import { type Instrument, sampleSize } from "#instruments";
import type { Context } from "#platform/context.ts";
import { type Counter, countersOf, together } from "../queries.ts";
import { type Period, type Slice, yearOf } from "../survey.ts";
import { indexOf, type SurveyIndex } from "./index-of.ts";
import { populationsOf } from "./populations.ts";

/** Fewer people are not told: who knows that somebody answered would know what they said. */
export const fewestTold = 10;

/** Some people and their index; `index` is null where they are too few to be told, or an element has no answer. */
export interface Told {
	readonly n: number;
	readonly index: SurveyIndex | null;
}

export interface SurveyResults {
	readonly from: Period;
	readonly to: Period;
	/** Users of the service, with what looks odd: the index. */
	readonly citizens: Told;
	/** The same without what looks odd. */
	readonly withoutFlagged: Told;
	/** Answered for somebody else. */
	readonly proxies: Told;
	/** Staff, who are not in the index. */
	readonly staff: Told;
	readonly services: readonly ServiceSample[];
	/** The quarters, oldest first; each by itself. */
	readonly quarters: readonly (Told & { readonly period: Period })[];
	/** When it was counted last; `null` where nothing was yet. */
	readonly countedAt: Date | null;
}

/** How many of a service answered, and how many are needed where it is known how many it served. */
export interface ServiceSample extends Told {
	/** `null` is the unit as a whole. */
	readonly serviceId: string | null;
	/** People served in the year; `null` where nobody said. */
	readonly people: number | null;
	/** By Krejcie and Morgan. */
	readonly needed: number | null;
	readonly enough: boolean | null;
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
	const counters = await countersOf(cx, unitId, instrument.id, from, to);
	const told = (of: readonly Counter[]): Told => toldOf(instrument, of);
	const ofSlices = (...slices: Slice[]) =>
		counters.filter(({ slice }) => slices.includes(slice));
	const citizens = ofSlices(...inIndex);
	const people = await populationsOf(cx, unitId, instrument.id, yearOf(to));
	const services = new Set([
		null,
		...citizens.map(({ serviceId }) => serviceId),
		...people.keys(),
	]);
	return {
		from,
		to,
		citizens: told(citizens),
		withoutFlagged: told(ofSlices("citizen")),
		proxies: told(ofSlices("proxy")),
		staff: told(ofSlices("staff")),
		services: [...services].map((serviceId) =>
			sampleOf(
				serviceId,
				told(
					serviceId === null
						? citizens
						: citizens.filter((each) => each.serviceId === serviceId),
				),
				people.get(serviceId) ?? null,
			),
		),
		quarters: [...new Set(citizens.map(({ period }) => period))].map(
			(period) => ({
				period,
				...told(citizens.filter((each) => each.period === period)),
			}),
		),
		countedAt: counters.reduce<Date | null>(
			(last, { foldedAt }) =>
				last === null || foldedAt > last ? foldedAt : last,
			null,
		),
	};
}

function toldOf(instrument: Instrument, counters: readonly Counter[]): Told {
	const figures = together(counters);
	const n = figures?.n ?? 0;
	return {
		n,
		index: figures && n >= fewestTold ? indexOf(instrument, figures) : null,
	};
}

function sampleOf(
	serviceId: string | null,
	told: Told,
	people: number | null,
): ServiceSample {
	const needed = people === null ? null : sampleSize(people);
	return {
		...told,
		serviceId,
		people,
		needed,
		enough: needed === null ? null : told.n >= needed,
	};
}
