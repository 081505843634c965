import { factsOf } from "./facts-of.ts";
import { controlOf } from "./fields.ts";
import type { MarcRecord } from "./marc.ts";

/** The year in which it came out: 008/07-10 where it is a year, else the first that is written ("cetakan 2, 2019"). */
export function yearOf(marc: MarcRecord): number | null {
	const coded = controlOf(marc, "008").slice(7, 11);
	const [written] = /\b(1[4-9]|20)\d\d\b/.exec(factsOf(marc).published) ?? [];
	const year = isYear(coded) ? coded : written;
	return year === undefined ? null : Number(year);
}

const isYear = (text: string): boolean => /^(1[4-9]|20)\d\d$/.test(text);
