import type { FileSeen } from "#evidence";
import type { Answer, Indicator } from "#instruments";
import type { UnitForm } from "./unit-names.ts";

/** One use of a file: at which item of which assessment it proves something. */
export interface ProofSeen extends FileSeen {
	/** Years that it may tell of: the year of performance, and at a figure the year of its data. */
	readonly years: readonly number[];
	/** First and last day on which it is valid, as the unit states them. */
	readonly validFrom: string | null;
	readonly validUntil: string | null;
	/** Every name that the unit bore. */
	readonly own: readonly UnitForm[];
	/** Other units that the text might mean; those above this one are not among them. */
	readonly others: readonly UnitForm[];
	/** The words of its text, for names; made once for all rules. */
	readonly words: readonly string[];
	/** Items of other criteria that the same bytes prove in this assessment. */
	readonly unrelated: readonly string[];
}

/** One item with everything that is to prove it. */
export interface ItemSeen {
	readonly indicator: Indicator;
	readonly answer: Answer | null;
	/** The year of performance. */
	readonly year: number;
	readonly proofs: readonly FileSeen[];
	/** Whether the answer claims something that the instrument wants proved. */
	readonly needsProof: boolean;
}
