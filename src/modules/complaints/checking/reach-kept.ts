import { reachOf } from "#channels";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import { type Key, subjectKind } from "../complaint.ts";
import { awaitsCheck } from "./draw-closing.ts";

/**
 * The last day on which the way to reach whoever told it is kept after it was closed, in case its answer turns out not
 * to be true; `null` where none is kept for that.
 */
export async function reachKeptUntil(
	cx: Context,
	key: Key,
): Promise<Day | null> {
	const until = await awaitsCheck(cx, key);
	if (until === null) return null;
	const way = await reachOf(cx, {
		unitId: key.unitId,
		kind: subjectKind,
		id: key.id,
	});
	return way === null ? null : until;
}
