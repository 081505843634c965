import { isUuid } from "#kernel/id.ts";
import { beginningOf, type Event, endOf } from "../event.ts";

/** Somebody was seen at a door without network. */
export interface DoorReading {
	/** Made on the device, a UUID: sent or carried twice, it is one reading. */
	readonly id: string;
	readonly participantId: string;
	/** By the clock of the device. */
	readonly at: Date;
}

/** In milliseconds: people come before it begins, and a door stays open after it ends. */
const around = 3 * 3_600_000;

/**
 * The moment that counts: what the device says, as long as that lies around the event and not in the future; else the arrival at
 * the server. A device whose clock is wrong loses nobody, and says nothing untrue.
 */
export function countedAt(
	event: Pick<Event, "on" | "from" | "minutes" | "province">,
	{ at }: Pick<DoorReading, "at">,
	now: Date,
): Date {
	const believed =
		at.getTime() >= beginningOf(event).getTime() - around &&
		at.getTime() <= Math.min(endOf(event).getTime() + around, now.getTime());
	return believed ? at : now;
}

/** What is no reading at all: nothing of it can be kept. */
export const isReading = ({ id, participantId, at }: DoorReading): boolean =>
	isUuid(id) && isUuid(participantId) && at >= earliest && at < latest;

/** Whatever a clock says: a moment that the database can hold. */
const [earliest, latest] = [new Date("1970-01-01"), new Date("2200-01-01")];
