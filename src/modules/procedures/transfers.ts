import type { FreeDays } from "#calendar";
import type { Day } from "#territory";
import { type Deadline, deadlineOf, type Pause } from "./deadline.ts";
import type { Procedure, TimedStep } from "./procedure.ts";
import type { Zone } from "./zone.ts";

/** Where an office stands: its clock and its free days. */
export interface OfficePlace {
	readonly zone: Zone;
	readonly calendar: FreeDays;
}

/** A case comes to an office: first by the event itself, then by a transfer. */
export interface Arrival extends OfficePlace {
	readonly at: Date | Day;
}

export interface CaseQuestion {
	readonly procedure: Pick<Procedure, "freeDays" | "pause">;
	/** The one clock of the whole case. */
	readonly total: Pick<TimedStep, "limit">;
	/** What each office has a clock of its own for. */
	readonly step: Pick<TimedStep, "limit">;
	/** The first office, then those to which it was passed on, in the order of time. */
	readonly arrivals: readonly [Arrival, ...Arrival[]];
	readonly pauses?: readonly Pause[];
}

/**
 * The clocks of a case that is passed from office to office. Passing it on gives each office its own days, and the
 * citizen not one day more: the total runs on from the first event, by the clock and the free days of the first office.
 */
export function deadlinesOfCase({
	procedure,
	total,
	step,
	arrivals,
	pauses = [],
}: CaseQuestion): {
	readonly total: Deadline;
	readonly offices: readonly Deadline[];
} {
	const count = (limited: Pick<TimedStep, "limit">, arrival: Arrival) =>
		deadlineOf({
			procedure,
			step: limited,
			startedAt: arrival.at,
			zone: arrival.zone,
			calendar: arrival.calendar,
			pauses,
		});
	return {
		total: count(total, arrivals[0]),
		offices: arrivals.map((arrival) => count(step, arrival)),
	};
}
