import type { Day } from "#territory";
import type { Key, Side } from "../event.ts";
import type { Need } from "./needs.ts";

/** Of receipts, the trail, and what is asked for with it. */
export const registrationKind = "registration" as const;

/** What can be asked for with it; the rest of what offices offer is for visits. */
export const askedWithIt: readonly string[] = [
	"interpreter",
	"companion",
	"reader",
];

/** One form that somebody sent. */
export interface Registration extends Key {
	readonly eventId: string;
	readonly institution: string;
	/** For what was asked for. */
	readonly words: string;
	readonly needs: readonly Need[];
	readonly version: number;
	readonly registeredOn: Day;
}

/** One name of it. */
export interface Participant {
	readonly id: string;
	readonly registrationId: string;
	/** Counted up: whoever waits longest comes next. */
	readonly turn: number;
	/** Where they have a place, or wait for one. */
	readonly side: Side;
	readonly waiting: boolean;
	/** Empty once it was cancelled or deleted. */
	readonly name: string;
	readonly cancelledOn: Day | null;
	/** Why the office took it off its list; `null` where it did not. */
	readonly whyRemoved: string | null;
	/** They said something of themselves, to count whom the event reached. */
	readonly reachSaid: boolean;
}

/** A name with the side on which it takes part. */
export interface Named {
	readonly name: string;
	readonly side: Side;
}
