import type { Position, State } from "./lifecycle.ts";

/** One unit, one instrument version, one year of performance. */
export interface Assessment extends Position {
	readonly unitId: string;
	readonly id: string;
	readonly programme: string;
	/** Id of the version that the unit answers: `p2ham-2023`. */
	readonly instrument: string;
	readonly year: number;
	readonly state: State;
	readonly openedAt: Date;
	readonly requestedAt: Date | null;
	readonly declaredAt: Date | null;
	readonly submittedAt: Date | null;
	readonly verifiedAt: Date | null;
	readonly decidedAt: Date | null;
	/** The import that brought it, of a result that was decided elsewhere; it has no answers. */
	readonly broughtBy: string | null;
}

/** How an assessment is named in addresses and letters: by unit, instrument and year. */
export interface Named {
	readonly unit: string;
	readonly instrument: string;
	readonly year: number;
}

/** Whether the stages before the answers are still going on. */
export const isBeforeAnswers = ({ state }: Assessment): boolean =>
	state === "preparing" || state === "evaluating";

export const isDecided = ({ state }: { readonly state: string }): boolean =>
	state === "awarded" || state === "refused";

/** Whether anybody may read how it ended. */
export const isPublic = (assessment: { readonly state: string }): boolean =>
	isDecided(assessment) || assessment.state === "took-part";

/** Whether it was decided elsewhere and only its result is here. */
export const isBrought = ({ broughtBy }: Assessment): boolean =>
	broughtBy !== null;
