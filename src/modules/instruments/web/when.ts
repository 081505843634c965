import type { Language } from "#kernel/text.ts";
import { date } from "#ui/format.ts";

/** A date as exact as the source knows it: `2018`, `2023-10` or `2023-10-13`. */
export function whenKnown(lang: Language, known: string): string {
	const [year = "", month, day] = known.split("-");
	if (!month) return year;
	if (day) return date(lang, known);
	// The first of a month is written and taken away again: no word list of months is kept here.
	return date(lang, `${known}-01`).replace(/^1\s/, "");
}
