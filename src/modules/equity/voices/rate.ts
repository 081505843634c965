import { exact } from "#kernel/decimal.ts";

/** Complaints for every hundred thousand who live there: decimal as text, one digit. `null` where nobody put down how many. */
export const perHundredThousand = (
	complaints: number,
	people: number,
): string | null =>
	people > 0 ? exact(complaints).times(100_000).div(people).toFixed(1) : null;
