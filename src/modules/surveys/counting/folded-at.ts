import { dayOf } from "#territory";

/**
 * When something was last added to a counter, as it is kept: the beginning of the day in Jakarta. An hour would say
 * when the last one answered, where a counter holds few.
 */
export const foldedAt = (now: Date): Date =>
	new Date(`${dayOf(now)}T00:00:00+07:00`);
