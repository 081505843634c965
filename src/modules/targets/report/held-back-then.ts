import { type RoundDays, roundStateOn, type State } from "#assessments";
import type { Instrument } from "#instruments";
import type { UnitStanding } from "#standings";
import type { Day } from "#territory";
import { type HindranceCode, hindranceOf } from "../hindrance.ts";

type Stood = Pick<UnitStanding, "state" | "requestedOn" | "predicate">;

/**
 * What held a unit back on a day, by the same rules as today's page, from what the record of that day tells: its
 * state, its predicate, its accounts. How many items were open then is not on that record, so a unit that had not
 * handed in is told just that.
 */
export const heldBackThen = (
	stood: Stood,
	{
		people,
		round,
		instrument,
		day,
	}: {
		readonly people: boolean;
		readonly round: RoundDays;
		readonly instrument: Instrument;
		readonly day: Day;
	},
): HindranceCode | null =>
	hindranceOf({
		people,
		today: day,
		round: roundStateOn(round, day).is,
		state: stood.state as State | null,
		stage: stageThen(stood, instrument),
		items: { asked: 0, complete: 0, unproved: 0, returned: 0, judged: 0 },
		mendBy: null,
		objections: 0,
		objectionsUntil: null,
		waited: 0,
		predicate: stood.predicate && {
			status: stood.predicate.status,
			ended:
				stood.predicate.status === "active" &&
				stood.predicate.until !== null &&
				stood.predicate.until <= day,
		},
	})?.code ?? null;

/** Before its answers a unit stands at the declaration once it has asked, or where nobody needs to ask. */
const stageThen = ({ state, requestedOn }: Stood, { stages }: Instrument) =>
	state === "preparing" &&
	(requestedOn !== null || !stages.some(({ kind }) => kind === "request"))
		? ("declaration" as const)
		: null;
