import type { Day } from "#territory";

/** Calendar days from one day to another. */
export const daysBetween = (from: Day, to: Day): number =>
	Math.round(
		(Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) /
			86_400_000,
	);

/** So many calendar days later. */
export const daysAfter = (day: Day, days: number): Day =>
	new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000)
		.toISOString()
		.slice(0, 10);
