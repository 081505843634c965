import type { Action } from "#actions";
import type { Context } from "#platform/context.ts";
import { changeBeside } from "#surveys/web";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";

/** What higher modules have to say of an action, for its page: what changed since. */
export const besideAction = (
	cx: Context,
	view: View,
	action: Action,
): Promise<Content> => changeBeside(cx, view, action);
