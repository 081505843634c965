import type { Day } from "#territory";
import type { Zone } from "../zone.ts";

/** What a clock is about: a word of the module that owns it, and its id. */
export interface Subject {
	/** Where it lives; stays the same when the case is passed on. */
	readonly unitId: string;
	/** `complaint` */
	readonly kind: string;
	readonly id: string;
}

/** Who has to act, and where: its clock on the wall and its free days. */
export interface Office {
	readonly id: string;
	/** Code of its province; null counts by the free days of the nation alone. */
	readonly province: string | null;
	/** Left out, it is the zone of the province. */
	readonly zone?: Zone;
}

export type Outcome = "met" | "late";
/** What is to be told of a clock next. */
export type LookFor = "remind" | "overdue" | "pause-over";

/** A clock of a case, running or ended. */
export interface Clock {
	readonly id: string;
	readonly subject: Subject;
	readonly procedure: { readonly id: string; readonly version: number };
	/** Code of the step. */
	readonly step: string;
	/** The unit that has to act. */
	readonly officeId: string;
	readonly zone: Zone;
	readonly province: string | null;
	readonly startedAt: Date;
	readonly extended: boolean;
	/** The last day; while it stands still, the last day if the answer comes as late as it may. */
	readonly dueOn: Day;
	readonly provisional: boolean;
	/** Why it stands still; null while it runs. */
	readonly paused: {
		readonly on: Day;
		readonly question: string;
		/** The last day on which an answer is waited for. */
		readonly answerBy: Day;
	} | null;
	readonly endedOn: Day | null;
	readonly outcome: Outcome | null;
	/** null: nothing; 0: that the last day is over; from 1 on: the level of escalation that was told last. */
	readonly overdueTold: number | null;
	/** Of the reminders of the present last day. */
	readonly remindersTold: number;
	readonly remindedOn: Day | null;
	readonly look: { readonly on: Day; readonly for: LookFor } | null;
}

/** One question that held a clock up. */
export interface HeldUp {
	readonly clockId: string;
	readonly number: number;
	/** The same for all clocks that it holds up. */
	readonly questionId: string;
	readonly question: string;
	readonly from: Day;
	readonly until: Day | null;
	/** That nobody answered in time was told. */
	readonly overTold: boolean;
}
