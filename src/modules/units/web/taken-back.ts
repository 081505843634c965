import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import type { LastChange } from "#units";

/** Whether the last change is one of today, which whoever entered it by mistake may take back. */
export const isOfToday = (view: View, { deed, at }: LastChange): boolean =>
	deed !== null &&
	deed !== "unit.change-taken-back" &&
	at !== null &&
	dayOf(at) === dayOf(view.now);
