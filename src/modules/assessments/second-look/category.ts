import type { Answer, Indicator } from "#instruments";
import { sameAnswer } from "../same-answer.ts";

/** A judgement, as far as it is compared. */
export interface Said {
	readonly outcome: string;
	readonly answer: Answer | null;
}

/**
 * The category that two judgements are compared by. A level is its own; of a figure or a list it is asked whether it
 * is the unit's, because hardly two people who correct it will write the same one.
 */
export function categoryOf(
	{ answer: { kind } }: Indicator,
	claim: Answer | null,
	{ outcome, answer }: Said,
): string {
	if (outcome !== "accepted" || answer === null) return "returned";
	const isLevel =
		!["number", "count", "ratio", "multi-select"].includes(kind) &&
		"value" in answer &&
		typeof answer.value === "string";
	if (isLevel && "value" in answer) return `level ${answer.value}`;
	return sameAnswer(answer, claim) ? "as-claimed" : "another-value";
}
