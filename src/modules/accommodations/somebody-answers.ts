import { holdersOf } from "#identity";
import type { Context } from "#platform/context.ts";

/** Whether anybody of the office would read what is asked of it: nobody is told that help comes where nobody hears them. */
export const somebodyAnswers = async (
	cx: Context,
	unitId: string,
): Promise<boolean> =>
	(await holdersOf(cx, { permission: "accommodations.arrange", unitId }))
		.length > 0;
