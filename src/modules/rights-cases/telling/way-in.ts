import { officeKeysOf } from "#keys";
import type { Context } from "#platform/context.ts";
import type { Head } from "../case.ts";
import { findWayIn } from "../graph/find-way-in.ts";
import type { KeysAsked } from "../graph/intake-offices.ts";
import type { WayIn } from "../graph/where-it-goes.ts";

/** Where a case with this head goes today, as people and offices have keys; `null` where nobody may have it. */
export const wayIn = (
	cx: Context,
	{ concerned, province }: Pick<Head, "concerned" | "province">,
): Promise<WayIn | null> =>
	findWayIn(cx, { concerned, province }, keysAsked(cx));

/** What the graph asks of keys. */
export const keysAsked = (cx: Context): KeysAsked => ({
	sharing: async (ids) =>
		new Map(
			[...(await officeKeysOf(cx, ids))].map(([unitId, { holders }]) => [
				unitId,
				holders,
			]),
		),
});
