import type { Day } from "#territory";

/** Calendar days from one day to another. */
export const daysBetween = (from: Day, to: Day): number =>
	Math.round(
		(Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) /
			86_400_000,
	);
