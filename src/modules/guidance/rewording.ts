import type { ProposalState } from "./lifecycle.ts";

/** Of the trail, notices and clocks. */
export const rewordingKind = "guidance-rewording";

/** Another wording of a published help text, on its way through review. */
export interface Rewording {
	readonly id: string;
	readonly helpId: string;
	/** The office of whoever proposed it. */
	readonly officeId: string;
	/** The wording that it was written over. */
	readonly baseVersion: number;
	readonly question: string;
	readonly answer: string;
	/** Why it is worded anew. */
	readonly because: string;
	readonly state: ProposalState;
	readonly why: string | null;
	readonly revision: number;
	readonly byId: string | null;
	readonly at: Date;
	readonly reviewedBy: string | null;
}
