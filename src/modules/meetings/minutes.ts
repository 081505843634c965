import type { State as ActionState } from "#actions";
import type { Day } from "#territory";

export const presences = ["present", "excused", "absent"] as const;
export type Presence = (typeof presences)[number];

export const isPresence = (text: string): text is Presence =>
	(presences as readonly string[]).includes(text);

export interface Attendee {
	readonly name: string;
	readonly institution: string;
	readonly is: Presence;
	/** Whose row it is: the same person, unit or guest under another name; of older minutes not known. */
	readonly of?: string;
	/** Was not invited, and came. */
	readonly walkIn: boolean;
}

/** Who is to do it, and until when. Where it stands is known by the action that it became. */
export interface FollowUp {
	readonly unitId: string;
	readonly dueOn: Day;
}

export interface Decision {
	/** Stays the same over all versions: its follow-up is opened once. */
	readonly id: string;
	readonly text: string;
	readonly followUp: FollowUp | null;
}

/** A follow-up of an earlier meeting, as it stands or stood. */
export interface Carried {
	readonly text: string;
	/** The number of the meeting that decided it. */
	readonly meeting: number;
	readonly unitId: string;
	/** Of the action. */
	readonly id: string;
	readonly dueOn: Day;
	readonly state: ActionState;
	readonly endedOn: Day | null;
	readonly outcome: string | null;
	readonly proof: string | null;
}

/** What the note-taker writes. */
export interface Written {
	/** One for each item of the agenda. */
	readonly points: readonly string[];
	readonly attendance: readonly Attendee[];
	readonly decisions: readonly Decision[];
}

/** One version of the minutes. */
export interface Minutes extends Written {
	/** From 1. */
	readonly number: number;
	/** `null` until it is approved. */
	readonly carried: readonly Carried[] | null;
	/** The reason of a correction. */
	readonly why: string | null;
	readonly returned: string | null;
	readonly writtenBy: string | null;
	readonly writtenAt: Date;
	readonly approvedBy: string | null;
	readonly approvedAt: Date | null;
	/** By the head of the office, because the chair had left it. */
	readonly instead: boolean;
}

export const isApproved = ({ approvedAt }: Pick<Minutes, "approvedAt">) =>
	approvedAt !== null;

/** The version that holds: the last that was approved. */
export const inForce = (versions: readonly Minutes[]): Minutes | null =>
	versions.findLast(isApproved) ?? null;

/** The version that is being written. */
export const draftOf = (versions: readonly Minutes[]): Minutes | null =>
	versions.find((each) => !isApproved(each)) ?? null;

/** Decisions whose follow-up was opened: who does it until when is changed at the action, not here. */
export const openedIn = (
	versions: readonly Minutes[],
): ReadonlyMap<string, FollowUp> =>
	new Map(
		versions
			.filter(isApproved)
			.flatMap(({ decisions }) => decisions)
			.flatMap(({ id, followUp }) => (followUp ? [[id, followUp]] : [])),
	);

export const emptyWritten: Written = {
	points: [],
	attendance: [],
	decisions: [],
};

/** Nothing was discussed and nothing decided: there are no minutes to approve. */
export const saysNothing = ({ points, decisions }: Written): boolean =>
	decisions.length === 0 && points.every((point) => point.trim() === "");
