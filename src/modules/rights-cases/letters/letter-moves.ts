import type { Move } from "../lifecycle.ts";
import type { LetterKind } from "./templates.ts";

/**
 * The deeds that a letter is: they are done by sending it, so that nothing is asked, told or recommended in the program
 * alone. Of several, the one that the state allows.
 */
export const movesOfLetter = {
	"request-completion": ["ask-completion"],
	"no-competence": ["tell-not-competent"],
	clarification: ["clarify"],
	coordination: ["coordinate"],
	mediation: ["mediate"],
	recommendation: ["recommend", "recommend-again"],
	result: ["tell-no-indication", "finish"],
} as const satisfies Record<LetterKind, readonly Move[]>;

export type LetterMove = (typeof movesOfLetter)[LetterKind][number];
