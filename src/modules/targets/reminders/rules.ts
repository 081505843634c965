/** What is reminded, how often and when: the whole table. */

/** Days within which a unit is not reminded of the same thing again, by anybody. */
export const quietDays = 7;

/** Days before the last day of a round at which the program itself reminds whoever has not handed in. */
export const closingReminders = [30, 14, 3] as const;

/** Minutes within which a reminder that nobody has read can be taken back. */
export const undoMinutes = 10;

/** The longest sentence, in signs. */
export const longestWords = 500;

/**
 * The reminder that is due so many days before the last day, today not counted: the nearest one that has come. A
 * server that slept over a day reminds when it wakes; what lies further back is not made up for.
 */
export const closingReminderOn = (daysLeft: number): number | null =>
	daysLeft < 0
		? null
		: (closingReminders.findLast((days) => daysLeft <= days) ?? null);

/** Whether it is still too early to say the same again. */
export const isQuiet = (last: Date, now: Date): boolean =>
	now.getTime() - last.getTime() < quietDays * 86_400_000;

export const mayStillUndo = (sent: Date, now: Date): boolean =>
	now.getTime() - sent.getTime() <= undoMinutes * 60_000;
