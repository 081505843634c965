import type { Span } from "#territory";
import type { ProposalState, QuestionState } from "./lifecycle.ts";

/** Finds a question where it lives. */
export interface Key {
	readonly unitId: string;
	readonly id: string;
}

/** Of the trail, of notices, and of clocks. */
export const subjectKind = "guidance";
export const proposalKind = "guidance-proposal";
export const coachingKind = "coaching";
export const procedureId = "guidance";

/** Where something is asked: an indicator of one version of an instrument. */
export interface Place {
	readonly instrument: string;
	readonly code: string;
}

export interface Question extends Key, Place {
	readonly text: string;
	readonly state: QuestionState;
	/** The help text that it became, or that answers it. */
	readonly helpId: string | null;
	readonly revision: number;
	readonly askedBy: string | null;
	readonly askedAt: Date;
}

export interface Answer {
	readonly number: number;
	readonly text: string;
	/** The office that coached on that day. */
	readonly officeId: string | null;
	readonly byId: string | null;
	readonly at: Date;
}

/** A question and an answer in general words: nobody sees in it whose they were. */
export interface Proposal extends Place {
	readonly id: string;
	readonly unitId: string;
	readonly questionId: string;
	readonly question: string;
	readonly answer: string;
	readonly state: ProposalState;
	readonly why: string | null;
	readonly revision: number;
	readonly byId: string | null;
	readonly at: Date;
	readonly reviewedBy: string | null;
}

/** Who coached, coaches or will coach a unit. */
export interface Coaching extends Span {
	readonly unitId: string;
	readonly id: string;
	readonly officeId: string;
	readonly why: string;
}
