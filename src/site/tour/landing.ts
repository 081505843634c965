import { isIntroduced } from "#identity";
import type { Context } from "#platform/context.ts";
import { to } from "#ui/paths.ts";

/** Where a person goes who has just signed in and came from nowhere: to the tour until it is over, then to the desk. */
export const landing =
	(desk: string) =>
	async (cx: Context, personId: string): Promise<string> =>
		(await isIntroduced(cx, personId)) ? desk : to("/perkenalan", {});
