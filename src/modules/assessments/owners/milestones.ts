import type { Day } from "#territory";
import type { State } from "../lifecycle.ts";

/** A day of the year that a programme keeps to, as its source tells it. Law and custom as data. */
export interface Milestone {
	readonly code: "data" | "verified" | "award";
	readonly month: number;
	readonly day: number;
	/** Years after the year of performance. */
	readonly yearsAfter: number;
	readonly source: string;
	/** Whether it was compared with the regulation itself. A report of the press is not that. */
	readonly verified: boolean;
}

/** The calendar of each programme that has one; in the order of the year. */
const calendars: Readonly<Record<string, readonly Milestone[]>> = {
	kkpham: [
		{
			code: "data",
			month: 3,
			day: 31,
			yearsAfter: 1,
			source: "https://portal.ham.go.id/2023/03/37174/",
			verified: false,
		},
		{
			code: "verified",
			month: 5,
			day: 15,
			yearsAfter: 1,
			source: "https://portal.ham.go.id/2023/03/37174/",
			verified: false,
		},
		{
			code: "award",
			month: 12,
			day: 10,
			yearsAfter: 1,
			source: "https://sumsel.antaranews.com/berita/727071/",
			verified: false,
		},
	],
};

export interface DatedMilestone extends Milestone {
	readonly on: Day;
}

/** The days of one round, from the year of performance; empty where the programme has no calendar here. */
export const milestonesOf = (
	programme: string,
	year: number,
): readonly DatedMilestone[] =>
	(calendars[programme] ?? []).map((milestone) => ({
		...milestone,
		on: `${year + milestone.yearsAfter}-${two(milestone.month)}-${two(milestone.day)}`,
	}));

const two = (number: number): string => String(number).padStart(2, "0");

/** How many of the days a unit has behind it in each state: what it did early is not waited for. */
const behind: Partial<Record<State, number>> = {
	verifying: 1,
	correcting: 1,
	deciding: 2,
	awarded: 2,
	refused: 2,
};

/**
 * Which of the days are over, which one is next, and which come later: over is what the unit has done already, and
 * what lies before today.
 */
export function standingsOf(
	days: readonly DatedMilestone[],
	state: State | undefined,
	today: Day,
): readonly ("done" | "now" | "later")[] {
	const done = (state && behind[state]) ?? 0;
	const next = days.findIndex(({ on }, at) => at >= done && on >= today);
	return days.map((_, at) =>
		next < 0 || at < next ? "done" : at === next ? "now" : "later",
	);
}

/** The end of a round that lies before the day on which data are due; null where it does not. */
export function closesEarlier(
	days: readonly DatedMilestone[],
	closesOn: Day | null,
): { readonly closesOn: Day; readonly on: Day } | null {
	const data = days.find(({ code }) => code === "data");
	return data && closesOn !== null && closesOn < data.on
		? { closesOn, on: data.on }
		: null;
}

/**
 * The last day for an office: the day on which the region hands in, or the end of the round where that is earlier.
 * Null where neither is known.
 */
export function partDueOn(
	programme: string,
	year: number,
	closesOn: Day | null,
): Day | null {
	const data =
		milestonesOf(programme, year).find(({ code }) => code === "data")?.on ??
		null;
	if (data === null || closesOn === null) return data ?? closesOn;
	return data < closesOn ? data : closesOn;
}

/**
 * Four years that are easily taken for one another: the year that is looked at, the year in which it is looked at,
 * the day of the decree, the day of the ceremony.
 */
export interface RoundYears {
	readonly performance: number;
	readonly assessment: number;
	/** Null while nothing is decided. */
	readonly decreeOn: Day | null;
	/** As planned; local ceremonies follow on days of their own. */
	readonly ceremonyOn: Day;
}

/** Null where the programme has no calendar here. */
export function yearsOf(
	programme: string,
	year: number,
	decreeOn: Day | null,
): RoundYears | null {
	const award = milestonesOf(programme, year).find(
		({ code }) => code === "award",
	);
	return award
		? {
				performance: year,
				assessment: year + award.yearsAfter,
				decreeOn,
				ceremonyOn: award.on,
			}
		: null;
}
