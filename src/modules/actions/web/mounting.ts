import type { Context } from "#platform/context.ts";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";
import type { Action } from "../index.ts";

/** What this module is told of higher ones when the house is put together. */
export interface Mounting {
	/** What they have to say of an action, for its page: what changed since. */
	readonly beside: (
		cx: Context,
		view: View,
		action: Action,
	) => Promise<Content>;
}
