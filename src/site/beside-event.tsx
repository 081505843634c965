import type { Event } from "#events";
import { guidanceBehindEvent } from "#guidance/web";
import type { Context } from "#platform/context.ts";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";

/** What higher modules have to say of an event, for its page: from which question or declaration it came. */
export const besideEvent = (
	cx: Context,
	view: View,
	event: Event,
): Promise<Content> => guidanceBehindEvent(cx, view, event.id);
