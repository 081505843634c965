import type { Context } from "#platform/context.ts";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";
import type { TrendQuarter } from "../../index.ts";

/** Of what the page of results tells. */
export interface ResultsShown {
	readonly unitId: string;
	readonly instrument: string;
	readonly year: number;
	readonly trend: readonly TrendQuarter[];
}

/** What surveys are told when they are mounted. */
export interface Mounting {
	/** What higher modules say of the results of a unit in a year, below them. */
	readonly besideResults: (
		cx: Context,
		view: View,
		shown: ResultsShown,
	) => Promise<Content>;
}
