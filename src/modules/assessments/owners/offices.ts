import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { type Unit, unitsBelow } from "#units";

/** The offices of a region that can be given something to answer: those below it today. */
export const officesBelow = async (
	cx: Context,
	unitId: string,
): Promise<Unit[]> =>
	(await unitsBelow(cx, unitId, dayOf(cx.now))).filter(
		({ kind }) => kind === "opd",
	);
