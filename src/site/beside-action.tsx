import type { Action } from "#actions";
import type { Context } from "#platform/context.ts";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";

/** What higher modules have to say of an action, for its page. */
export async function besideAction(
	_cx: Context,
	_view: View,
	_action: Action,
): Promise<Content> {
	return null;
}
