import type { Context } from "#platform/context.ts";
import { settingsOf } from "#settings";
import { type Day, dayOf, daysAfter } from "#territory";

/**
 * In calendar days. No law says it: the limits of each procedure are shorter. It is what Rangkul promises whoever spoke, and what everybody
 * can hold an office to; an installation may say otherwise in its settings.
 */
const ours = 90;

/** For so many days somebody may wait to hear what came of what they said, before everybody reads that they wait. */
export const promisedDays = async (cx: Context): Promise<number> =>
	(await settingsOf(cx)).longestWait ?? ours;

/** What began before this day has waited longer than promised. */
export const lateBefore = (now: Date, days: number): Day =>
	daysAfter(dayOf(now), -days);
