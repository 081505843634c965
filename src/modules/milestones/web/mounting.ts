import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import type { View } from "#ui/view.ts";

/** A day of another module that belongs beside the dates: an event, the last day of a consultation. */
export interface Beside {
	readonly id: string;
	readonly on: Day;
	readonly title: string;
	/** What it is, in words. */
	readonly says: string;
	/** Where it is read, without language. */
	readonly path: string;
	readonly at: Date;
	/** Begins at an hour, and takes so long. */
	readonly from?: { readonly moment: Date; readonly minutes: number };
	readonly cancelled?: boolean;
}

/** What the house puts beside the dates of one province, or of all where that is few. */
export interface Mounting {
	readonly beside: (
		cx: Context,
		view: View,
		asked: {
			readonly from: Day;
			readonly until: Day;
			readonly province: string;
		},
	) => Promise<readonly Beside[]>;
}
