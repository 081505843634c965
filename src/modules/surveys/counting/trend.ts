import type { Period } from "../survey.ts";

/** Why two quarters cannot be compared: another instrument counted, or the questions were worded otherwise. */
export type Break = "instrument" | "wording";

/** A quarter as far as it matters whether it goes on from the one before. */
export interface Quarter {
	readonly period: Period;
	readonly instrument: string;
	/** Ids of the wordings in which it was asked, in order. */
	readonly wordings: readonly string[];
}

/**
 * What lies between each quarter and the one before it; `null` where the series goes on. A quarter that was asked in
 * two wordings goes on from neither.
 */
export const breaksIn = (
	quarters: readonly Quarter[],
): readonly (Break | null)[] =>
	quarters.map((quarter, at) => {
		const before = quarters[at - 1];
		if (!before) return null;
		if (before.instrument !== quarter.instrument) return "instrument";
		const words = new Set([...before.wordings, ...quarter.wordings]);
		return words.size > 1 ? "wording" : null;
	});
