import type { Said } from "#kernel/text.ts";
import type { BandTable } from "./instrument.ts";

/** How an indicator can be answered: a closed set, read by `measure`, `readAnswer` and `levelsOf`. */
export type AnswerKind =
	| Choice
	| YesNo
	| Scale
	| Cumulative
	| Figure
	| Ratio
	| Count
	| MultiSelect
	| EvidenceOnly;

interface Kind {
	/** Whether labels and values stand so in the regulation; if not, `note` says what is assumed. */
	readonly verified: boolean;
	readonly note?: Said;
}

/** Ordered labels, best first: Ada / Proses / Tidak. */
export interface Choice extends Kind {
	readonly kind: "choice";
	readonly options: readonly Option[];
}

export interface Option {
	readonly code: string;
	readonly label: Said;
	readonly value: string;
}

export interface YesNo extends Kind {
	readonly kind: "yes-no";
}

/** Whole levels, higher is better: 0-3, 1-4, 1-6. Statements, where there are any, one per level from the lowest. */
export interface Scale extends Kind {
	readonly kind: "scale";
	readonly from: number;
	readonly to: number;
	readonly statements: readonly Said[];
}

/** Levels from 0, each of which includes all below it (PEKPPP 0-5). One statement per level, from 0. */
export interface Cumulative extends Kind {
	readonly kind: "cumulative";
	readonly statements: readonly Said[];
}

interface Measured extends Kind {
	readonly unit: Said;
	readonly direction: "higher-is-better" | "lower-is-better";
	readonly decimals: number;
	/** What is plausible. A value outside is refused. Without bands it is also the worst and the best value. */
	readonly range: { readonly from: string; readonly to: string };
	readonly bands: BandTable | null;
	/** Whether the year of the figure must be given with it. */
	readonly dataYear: boolean;
}

/** A figure with a unit, taken over or measured. */
export interface Figure extends Measured {
	readonly kind: "number";
}

/** Two counts, and their quotient per hundred, thousand or hundred thousand. */
export interface Ratio extends Measured {
	readonly kind: "ratio";
	readonly numerator: Said;
	readonly denominator: Said;
	readonly per: string;
}

/** A whole number of things. */
export interface Count extends Measured {
	readonly kind: "count";
}

/** Several of a list; each is worth its value, and no more than `enough` counts. */
export interface MultiSelect extends Kind {
	readonly kind: "multi-select";
	readonly options: readonly Option[];
	readonly enough: string | null;
}

/** Answered by proof alone: attached or none. */
export interface EvidenceOnly extends Kind {
	readonly kind: "evidence";
}
