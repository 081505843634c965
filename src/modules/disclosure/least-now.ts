import type { Context } from "#platform/context.ts";
import { savedOf, settingsOf } from "#settings";
import { limit } from "./protect.ts";

/**
 * The number below which nothing is told from today on: as the installation set it, with its day and by whom in the versions of the
 * settings; never below ours. What was told before stands as it was told, and what was hidden stays hidden.
 */
export const leastNow = async (cx: Context): Promise<number> =>
	Math.max(limit, (await settingsOf(cx)).fewest ?? limit);

/** The same as it stood at a moment: what was decided then is decided alike for ever, whatever was set since. */
export async function leastAt(cx: Context): Promise<(then: Date) => number> {
	const saved = await savedOf(cx, "fewest-told");
	return (then) =>
		Math.max(
			limit,
			Number(saved.findLast(({ savedAt }) => savedAt <= then)?.value ?? 0),
		);
}
