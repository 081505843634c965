import { type Instrument, indicatorsOf } from "#instruments";
import type { Refusal } from "#kernel/result.ts";
import { type Day, isDay } from "#territory";

/** The days on which units may begin, answer and hand in: the first and the last. */
export interface RoundDays {
	readonly opensOn: Day;
	readonly closesOn: Day;
}

/** Where a round stands on a day. `days` are those until it opens, or those that are left with this one. */
export type RoundState =
	| { readonly is: "coming"; readonly days: number }
	| { readonly is: "open"; readonly days: number }
	| { readonly is: "closed" };

export function roundStateOn(
	{ opensOn, closesOn }: RoundDays,
	day: Day,
): RoundState {
	if (day < opensOn) return { is: "coming", days: daysFrom(day, opensOn) };
	if (day > closesOn) return { is: "closed" };
	return { is: "open", days: daysFrom(day, closesOn) + 1 };
}

const daysFrom = (one: Day, other: Day): number =>
	Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000);

export type DaysReason =
	| "wrong-day"
	| "closes-before-opening"
	| "closes-in-past"
	| "opened-already"
	| "opens-in-past";

/** What is wrong with the days of a round that is to be opened; null when they will do. */
export function problemOfDays(
	{ opensOn, closesOn }: RoundDays,
	today: Day,
): Refusal<DaysReason> | null {
	if (!isDay(opensOn) || !isDay(closesOn)) return { reason: "wrong-day" };
	if (closesOn < opensOn)
		return { reason: "closes-before-opening", about: { opens: opensOn } };
	if (closesOn < today)
		return { reason: "closes-in-past", about: { closes: closesOn } };
	return null;
}

/**
 * The same for days that are changed. The last day may move both ways, also of a round that is over (an
 * extension often comes late), but never into the past: what a unit handed in was in time. The first day may
 * move only before it has come, because units may have begun since.
 */
export function problemOfChange(
	before: RoundDays,
	after: RoundDays,
	today: Day,
): Refusal<DaysReason> | null {
	const problem = problemOfDays(after, today);
	if (problem || before.opensOn === after.opensOn) return problem;
	if (before.opensOn <= today)
		return { reason: "opened-already", about: { opens: before.opensOn } };
	return after.opensOn < today
		? { reason: "opens-in-past", about: { opens: after.opensOn } }
		: null;
}

/**
 * Whether units can be assessed by an instrument: it is final, it asks something, and its stages lead from
 * answers to a decision. A survey pools respondents and has no round.
 */
export function isAssessable(instrument: Instrument): boolean {
	const { use, status, stages } = instrument;
	const at = (kind: string) => stages.findIndex((stage) => stage.kind === kind);
	return (
		use === "assessment" &&
		status === "published" &&
		indicatorsOf(instrument).length > 0 &&
		at("self-assessment") >= 0 &&
		at("self-assessment") < at("decision")
	);
}
