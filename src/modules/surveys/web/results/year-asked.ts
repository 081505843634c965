/** Surveys are as old as the regulation of 2004 at most. */
const firstYear = 2004;

/** The year of an address: `null` where none is asked for, `undefined` where what was typed is none that can be shown. */
export function readYear(
	typed: string,
	now: number,
): number | null | undefined {
	if (typed === "") return null;
	const year = /^\d{4}$/.test(typed) ? Number(typed) : Number.NaN;
	return year >= firstYear && year <= now ? year : undefined;
}
