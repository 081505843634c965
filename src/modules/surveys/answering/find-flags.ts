import type { Flag, Sheet } from "./sheet.ts";

/** Nobody reads a question and chooses in less, in seconds a question. */
export const leastSecondsAQuestion = 2;
/** Fewer equal answers say nothing. */
export const leastForStraight = 8;
/** From one place in one day; from the mixing on in which there are more, they are marked. */
export const mostOfOnePlace = 5;

/** What looks odd in one answer alone. The same level throughout may well be meant: it is reported, never thrown away. */
export function flagsIn({
	answers,
	seconds,
	channel,
}: Pick<Sheet, "answers" | "seconds" | "channel">): readonly Flag[] {
	const levels = Object.values(answers);
	const fast =
		seconds !== null &&
		channel !== "paper" &&
		seconds < levels.length * leastSecondsAQuestion;
	const straight =
		levels.length >= leastForStraight && new Set(levels).size === 1;
	return [
		...(fast ? (["fast"] as const) : []),
		...(straight ? (["straight"] as const) : []),
	];
}
