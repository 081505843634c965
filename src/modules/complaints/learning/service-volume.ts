import { exact } from "#kernel/decimal.ts";
import type { Context } from "#platform/context.ts";
import { populationHistory, populationsIn, surveysOf } from "#surveys";

/**
 * How many people an office served in a year, as it said for its surveys; the last word where several surveys know it. `null` where
 * nobody said: it is never guessed.
 */
export async function servedIn(
	cx: Context,
	unitId: string,
	year: number,
): Promise<number | null> {
	let last: { readonly people: number; readonly at: Date } | null = null;
	for (const { instrument } of await surveysOf(cx, unitId)) {
		const history = await populationHistory(cx, unitId, instrument, year);
		const whole = populationsIn(history).get(null);
		if (whole && (last === null || whole.at > last.at)) last = whole;
	}
	return last?.people ?? null;
}

/** Complaints for every thousand people served: decimal as text, one digit. `null` of nobody. */
export const perThousand = (received: number, served: number): string | null =>
	served > 0 ? exact(received).times(1_000).div(served).toFixed(1) : null;
