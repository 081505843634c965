import type { Deed } from "./queries.ts";
import type { Said } from "./seal.ts";

/** A meeting as calendars know it. */
export interface Meeting {
	readonly at: NonNullable<Said["meeting"]>;
	/** Number of the deed that first called it: it stays the same when it is called anew. */
	readonly first: number;
	/** How often it was called anew. */
	readonly sequence: number;
}

/**
 * The meeting that a deed calls; `null` where it calls none. One that is called while the last one still lies ahead, or on
 * its very day, stands in its place: calendars that have the one show the other.
 */
export function meetingOf(
	deeds: readonly Deed[],
	number: number,
): Meeting | null {
	const called = deeds.filter(
		(deed) => deed.said.meeting && deed.number <= number,
	);
	return called.at(-1)?.number === number
		? called.reduce<Meeting | null>(afterDeed, null)
		: null;
}

function afterDeed(
	before: Meeting | null,
	{ number, doneOn, said }: Deed,
): Meeting | null {
	const at = said.meeting;
	if (!at) return before;
	return before !== null && before.at.day >= doneOn
		? { at, first: before.first, sequence: before.sequence + 1 }
		: { at, first: number, sequence: 0 };
}
