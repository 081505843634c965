import type { Day } from "#territory";

/** Something, or everything of a kind, that must not be erased for now. */
export interface Hold {
	readonly id: string;
	/** The word of its module: `appointment`. */
	readonly kind: string;
	/** `null`: everything of the kind. */
	readonly subjectId: string | null;
	/** Why, as the officer wrote it; without names. */
	readonly why: string;
	readonly from: Day;
	/** Last day; `null` until it is lifted. */
	readonly until: Day | null;
	readonly liftedOn: Day | null;
	readonly placedBy: string | null;
}

export type NewHold = Pick<Hold, "kind" | "subjectId" | "why" | "until">;

/** Whether it holds up anything on that day. */
export const stands = (
	{ from, until, liftedOn }: Pick<Hold, "from" | "until" | "liftedOn">,
	day: Day,
): boolean =>
	from <= day && (until === null || day <= until) && liftedOn === null;
