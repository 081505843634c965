import { mask } from "#kernel/mask.ts";
import { momentIn, type Zone } from "#procedures";
import type { Day } from "#territory";

/** Finds a slot or a booking where it lives. */
export interface Key {
	readonly unitId: string;
	readonly id: string;
}

/** Of receipts, the trail, and what is asked for with an appointment. */
export const subjectKind = "appointment";

/** An hour of an office, and how its places stand. */
export interface Slot extends Key {
	readonly on: Day;
	/** As clocks of the province show it: `09:30`. */
	readonly from: string;
	readonly minutes: number;
	readonly places: number;
	/** Of the places, those for whoever needs them. */
	readonly kept: number;
	readonly closedOn: Day | null;
	readonly reason: string | null;
	/** Taken of the places for everybody, and of those that are kept. */
	readonly taken: number;
	readonly keptTaken: number;
}

type Places = Pick<Slot, "places" | "kept" | "taken" | "keptTaken">;

/** Free for everybody, and free for those who need a place. */
export const freeIn = ({ places, kept, taken, keptTaken }: Places) => ({
	open: Math.max(0, places - kept - taken),
	kept: Math.max(0, kept - keptTaken),
});

export type Place = "open" | "kept";
export type NoPlace = "full" | "only-kept";

/** Which place somebody gets: whoever needs one, a kept one first; a kept one never goes to anybody else. */
export function placeFor(slot: Places, inNeed: boolean): Place | NoPlace {
	const free = freeIn(slot);
	if (inNeed && free.kept > 0) return "kept";
	if (free.open > 0) return "open";
	return free.kept > 0 ? "only-kept" : "full";
}

/** Whether it has begun, by the clock of the place. */
export const hasBegun = (
	{ on, from }: Pick<Slot, "on" | "from">,
	zone: Zone,
	now: Date,
): boolean => momentIn(on, from, zone) <= now;

/** When it ends, as clocks of the place show it. */
export function endOf({ from, minutes }: Pick<Slot, "from" | "minutes">) {
	const [hour = 0, minute = 0] = from.split(":").map(Number);
	const end = (hour * 60 + minute + minutes) % (24 * 60);
	return `${two(Math.floor(end / 60))}:${two(end % 60)}`;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** Words as they are kept: without names, numbers and what no database keeps. */
export const asKept = (words: string): string =>
	mask(words.replaceAll("\u0000", "").trim());
