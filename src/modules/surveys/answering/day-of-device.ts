import { type Day, dayOf } from "#territory";

/** A device without network sends for so long, in days. */
export const longestWait = 60;

/**
 * The day on which something was answered, as the device says it. East of Jakarta the day begins earlier, and a clock
 * may be a little fast: tomorrow is today. `null` where the clock cannot be right: later than that, more than 60 days
 * ago, or no day at all.
 */
export function dayOfDevice(now: Date, said: string): Day | null {
	const then = Date.parse(`${said}T00:00:00Z`);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(said) || Number.isNaN(then)) return null;
	// A day that no month has is read as another one.
	if (new Date(then).toISOString().slice(0, 10) !== said) return null;
	const today = dayOf(now);
	const ago = (Date.parse(`${today}T00:00:00Z`) - then) / 86_400_000;
	if (ago < -1 || ago > longestWait) return null;
	return ago < 0 ? today : said;
}
