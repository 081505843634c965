import type { Said } from "#kernel/text.ts";

/** What a stage does for the program; what it is called, and which of them there are, is data. */
export const stageKinds = [
	"readiness",
	"request",
	"declaration",
	"development",
	"evaluation",
	"self-assessment",
	"verification",
	"decision",
	"supervision",
] as const;
export type StageKind = (typeof stageKinds)[number];

/** Who takes the step. A role word: which person holds it is a matter of `identity`. */
export const stageActors = [
	"unit-head",
	"unit-operator",
	"region-head",
	"region-operator",
	"verifier",
	"assessor",
	"minister",
	"respondent",
] as const;
export type StageActor = (typeof stageActors)[number];

export interface Stage {
	readonly code: string;
	readonly kind: StageKind;
	readonly label: Said;
	readonly by: StageActor;
	/** The document that the stage produces, where one is known. */
	readonly document?: Said;
	readonly optional: boolean;
	readonly source?: string;
	readonly verified: boolean;
	readonly note?: Said;
}
