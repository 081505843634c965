import type { Refusal } from "#kernel/result.ts";
import { type Day, isDay } from "#territory";

/** What is counted: units that take part in the round, or that hold its predicate. */
export const goals = ["take-part", "predicate"] as const;
export type Goal = (typeof goals)[number];

export const isGoal = (text: string): text is Goal =>
	(goals as readonly string[]).includes(text);

/** A province in one round of one instrument. */
export interface RegionRound {
	/** Code of the province. */
	readonly province: string;
	readonly instrument: string;
	readonly year: number;
}

/** What a region wants to reach, and by when. */
export interface Aim {
	readonly goal: Goal;
	/** How many units; null is all that the instrument asks. */
	readonly units: number | null;
	/** The last day. */
	readonly dueOn: Day;
}

export interface Target extends Aim {
	/** From 1; the highest counts. */
	readonly number: number;
	readonly reason: string;
	readonly byId: string | null;
	readonly at: Date;
}

export type AimReason =
	| "units-out-of-range"
	| "wrong-due-day"
	| "due-in-past"
	| "say-why-target";

/** What is wrong with an aim in a region of so many units; null when it will do. */
export function problemOfAim(
	{ units, dueOn, reason }: Aim & { readonly reason: string },
	{ today, all }: { readonly today: Day; readonly all: number },
): Refusal<AimReason> | null {
	if (
		units !== null &&
		!(Number.isInteger(units) && units >= 1 && units <= all)
	)
		return { reason: "units-out-of-range", about: { all } };
	if (!isDay(dueOn)) return { reason: "wrong-due-day" };
	if (dueOn < today) return { reason: "due-in-past" };
	return reason.trim() === "" ? { reason: "say-why-target" } : null;
}

/** How many are wanted and how many are missing, where `there` units of `all` have reached it. */
export function missingOf(
	{ units }: Pick<Aim, "units">,
	{ all, there }: { readonly all: number; readonly there: number },
): { readonly wanted: number; readonly missing: number } {
	// Units close: nobody can be asked for more than there are.
	const wanted = units === null ? all : Math.min(units, all);
	return { wanted, missing: Math.max(0, wanted - there) };
}
