import { makeCode, printCode, readCode } from "#kernel/code.ts";
import type { Day } from "#territory";
import type { Event, Side } from "../event.ts";

/** That somebody took part. */
export interface Certificate {
	readonly unitId: string;
	readonly participantId: string;
	readonly eventId: string;
	/** As it is compared. */
	readonly number: string;
	readonly name: string;
	readonly side: Side;
	/** On the line; `null` where it was not counted. */
	readonly minutes: number | null;
	readonly issuedOn: Day;
	readonly revokedOn: Day | null;
	readonly whyRevoked: string | null;
}

/** A certificate with the event that it is of. */
export interface Shown extends Certificate {
	readonly event: Event;
}

/** A number leads to a name: it is all of chance, so that nobody counts on to the next. */
export const makeNumber = (random: (bytes: number) => Uint8Array): string =>
	makeCode(random);

/** `AC-7HKM-4QTW-9XDP-3R8F-5` */
export const printedNumber = (number: string): string =>
	`AC-${printCode(number).replaceAll(" ", "-")}`;

/** What somebody typed, or `null` where no number can be so. */
export function numberIn(typed: string): string | null {
	const signs = typed.replace(/[\s\p{Pd}]/gu, "");
	const read = readCode(
		signs.length === 19 ? signs.replace(/^ac/i, "") : signs,
	);
	return read.ok ? read.value : null;
}
