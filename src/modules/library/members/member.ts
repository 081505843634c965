import type { Day } from "#territory";

/** The kind of receipt whose code is the number of a card. */
export const cardKind = "library-card";
/** As the trail and the channels call a member. */
export const memberKind = "library-member";

/** Somebody who may borrow. */
export interface Member {
	readonly id: string;
	readonly unitId: string;
	readonly name: string;
	/** How they want to be reached; empty where they gave nothing. */
	readonly contact: string;
	/** The last day on which they may borrow. */
	readonly validUntil: Day;
	readonly addedOn: Day;
	readonly version: number;
}

export const isValid = (
	{ validUntil }: Pick<Member, "validUntil">,
	today: Day,
): boolean => today <= validUntil;
