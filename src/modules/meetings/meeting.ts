import type { Day } from "#territory";
import type { State } from "./lifecycle.ts";

/** Finds a meeting where it lives. */
export interface Key {
	readonly unitId: string;
	readonly id: string;
}

/** Of the trail, notices, and the origin of follow-ups. */
export const subjectKind = "meeting";

/** Somebody who is invited by name. */
export interface Guest {
	readonly name: string;
	readonly institution: string;
}

/** What a meeting is about. The rules of an assessment hold for the meeting too. */
export type About =
	| { readonly kind: "unit"; readonly unitId: string }
	| {
			readonly kind: "assessment";
			/** Word of the unit in addresses. */
			readonly unit: string;
			readonly instrument: string;
			readonly year: number;
	  };

/** What is planned, by whoever plans it. */
export interface Plan {
	readonly title: string;
	readonly on: Day;
	/** As clocks of the province show it: `09:30`. */
	readonly from: string;
	readonly minutes: number;
	readonly place: string;
	readonly online: string;
	readonly chairId: string;
	readonly noteTakerId: string;
	readonly agenda: readonly string[];
	/** Ids of units. */
	readonly invited: readonly string[];
	readonly guests: readonly Guest[];
	readonly about: About | null;
}

export interface Meeting extends Key, Plan {
	/** Id of the first of the series. */
	readonly seriesId: string;
	/** Its place in the series, from 1. */
	readonly number: number;
	readonly state: State;
	readonly whyCancelled: string | null;
	readonly revision: number;
	readonly changedBy: string | null;
	readonly changedAt: Date;
}

/** When it ends, as clocks of the place show it; after midnight it is the next day. */
export function endOf({ from, minutes }: Pick<Plan, "from" | "minutes">) {
	const [hour = 0, minute = 0] = from.split(":").map(Number);
	const end = (hour * 60 + minute + minutes) % (24 * 60);
	return `${two(Math.floor(end / 60))}:${two(end % 60)}`;
}

const two = (n: number): string => String(n).padStart(2, "0");
