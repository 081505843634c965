import { type Day, dayOf } from "#territory";
import type { Rhythm } from "./preference.ts";

/** Between two mails to one person, in milliseconds. */
export const quarterOfAnHour = 900_000;

/**
 * When a person is to be written to about what was queued: at once, but never within a quarter of an hour of
 * the mail before; or on the next morning. `null` is never. What lies after `now` was written while the clock was ahead:
 * it holds up nothing.
 */
export function mailDue(
	rhythm: Rhythm,
	queuedAt: Date,
	lastMailAt: Date | null,
	now: Date,
): Date | null {
	if (rhythm === "never") return null;
	if (queuedAt > now) return now;
	const soonest = rhythm === "daily" ? morningAfter(queuedAt) : queuedAt;
	return lastMailAt === null || lastMailAt > now
		? soonest
		: later(soonest, new Date(lastMailAt.getTime() + quarterOfAnHour));
}

/** Seven o'clock in Jakarta is midnight in Greenwich. */
const morningOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

function morningAfter(moment: Date): Date {
	const morning = morningOf(dayOf(moment));
	return moment <= morning ? morning : new Date(morning.getTime() + 86_400_000);
}

const later = (one: Date, other: Date): Date => (one < other ? other : one);

/** In milliseconds: five minutes after the first try in vain, then twice as long each time, up to six hours. */
export const waitAfter = (tries: number): number =>
	Math.min(300_000 * 2 ** Math.min(tries - 1, 20), 21_600_000);

/** A mail server that refuses an address so often means it. */
export const triesForAnAddress = 3;
