import type { Day } from "#territory";
import type { Key } from "./slot.ts";

/** A place that somebody took, without a name. */
export interface Booking extends Key {
	readonly slotId: string;
	/** They ticked a need; which one is not kept. */
	readonly inNeed: boolean;
	readonly keptPlace: boolean;
	readonly serviceId: string | null;
	/** By which the counter knows them. */
	readonly word: string;
	readonly about: string;
	readonly version: number;
	readonly bookedOn: Day;
	readonly cancelledOn: Day | null;
}
