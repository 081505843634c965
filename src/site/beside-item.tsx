import type { ItemShown } from "#assessments/web";
import { guidanceAtItem } from "#guidance/web";
import type { Context } from "#platform/context.ts";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";

/** What higher modules have to say at an item of an assessment: what units asked, and the way to the coach. */
export const besideItem = (
	cx: Context,
	view: View,
	{ unit, instrument, code }: ItemShown,
): Promise<Content> => guidanceAtItem(cx, view, unit, { instrument, code });
