import { leastAt, leastNow } from "#disclosure";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { closedOn, isClosed, type Period } from "../survey.ts";
import { fewestTold } from "./hide-parts.ts";

/** From how many people on something of a quarter is told. */
export type FewestIn = (period: Period) => number;

/** What the program brings, where nobody set another. */
export const everTen: FewestIn = () => fewestTold;

/**
 * As the installation had it set when the quarter closed; of a quarter that has not, as it is set now. So what was told
 * of a quarter stays told and what was hidden stays hidden, whatever is set later: nobody holds two of them together.
 */
export async function fewestIn(cx: Context): Promise<FewestIn> {
	const least = await leastAt(cx);
	const today = dayOf(cx.now);
	return (period) =>
		least(
			isClosed(period, today)
				? new Date(`${closedOn(period)}T00:00:00+07:00`)
				: cx.now,
		);
}

/** From how many people on something is told that is decided now. */
export const fewestNow = leastNow;
