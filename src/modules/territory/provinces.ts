import type { Day } from "./day.ts";

/** Our record of places and units begins here; what was before is not told. 34 provinces existed then. */
export const recordBegins: Day = "2013-01-01";

/** A province that was made after our record begins, out of which other, by which law, from which day. */
export interface NewProvince {
	readonly code: string;
	readonly outOf: string;
	readonly basis: string;
	readonly from: Day;
}

/**
 * The four provinces of 2022. They exist from the day of their law; their first governors were
 * inaugurated on 11 November (the first three) and 9 December 2022. Each of their regencies lay in
 * the province that they were cut out of until then.
 */
export const newProvinces: readonly NewProvince[] = [
	{ code: "93", outOf: "91", basis: "UU 14/2022", from: "2022-07-25" },
	{ code: "94", outOf: "91", basis: "UU 15/2022", from: "2022-07-25" },
	{ code: "95", outOf: "91", basis: "UU 16/2022", from: "2022-07-25" },
	{ code: "96", outOf: "92", basis: "UU 29/2022", from: "2022-12-08" },
];
