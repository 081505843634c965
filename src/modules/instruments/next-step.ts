import { exact } from "#kernel/decimal.ts";
import type { Said } from "#kernel/text.ts";
import type { Indicator } from "./instrument.ts";
import { levelsOf } from "./levels.ts";

/** What an answer would have to be to be worth more: the next level, or the limits of the next band of a figure. */
export interface NextStep {
	/** In the words of the source. */
	readonly label: Said;
	/** What it is worth on the indicator's own scale. */
	readonly worth: string;
	/** Of a band: its limits, as in the table. */
	readonly limits: {
		readonly from?: string;
		readonly above?: string;
		readonly to?: string;
		readonly below?: string;
	} | null;
}

/**
 * The least that is worth more than `raw`, what an answer is worth on its own scale. Null where nothing is, and for
 * figures without bands, where every bit more is worth more.
 */
export function nextStep(indicator: Indicator, raw: string): NextStep | null {
	const steps = stepsOf(indicator)
		.filter(({ worth }) => exact(worth).gt(raw))
		.sort((a, b) => exact(a.worth).comparedTo(b.worth));
	return steps[0] ?? null;
}

function stepsOf(indicator: Indicator): NextStep[] {
	const { answer } = indicator;
	if (!("range" in answer))
		return levelsOf(indicator).map(({ label, statement, worth }) => ({
			label: statement ?? label,
			worth,
			limits: null,
		}));
	return (answer.bands?.bands ?? []).flatMap(
		({ label, value, from, above, to, below }) =>
			value === null
				? []
				: [
						{
							label,
							worth: value,
							limits: {
								...(from === undefined ? {} : { from }),
								...(above === undefined ? {} : { above }),
								...(to === undefined ? {} : { to }),
								...(below === undefined ? {} : { below }),
							},
						},
					],
	);
}
