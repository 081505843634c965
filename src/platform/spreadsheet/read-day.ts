/** A day read out of a cell, as `2026-11-22`; or why not. */
export type DayRead =
	| { readonly ok: true; readonly day: string | null }
	| {
			readonly ok: false;
			readonly reason: "day-form" | "day-unknown" | "day-month-first";
	  };

/**
 * Reads a day as offices write it: `2026-11-22`, `22/11/2026`, `22-11-2026`, `22 November 2026`, in
 * Indonesian or English, or the number by which a spreadsheet program counts days. The day comes before
 * the month, as everywhere in Indonesia. An empty cell is no day.
 */
export function readDay(typed: string): DayRead {
	const text = typed
		.trim()
		.toLowerCase()
		.replace(weekday, "")
		.replace(timeOfDay, "")
		.trim();
	if (text === "") return { ok: true, day: null };
	const [, isoYear, isoMonth, isoDay] =
		/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
	if (isoYear !== undefined) return dayAt(isoYear, isoMonth, isoDay);
	const [, day, month, year] =
		/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
	if (year !== undefined)
		return Number(month) > 12 && Number(day) <= 12
			? { ok: false, reason: "day-month-first" }
			: dayAt(year, month, day);
	const [, numeral, word, wordYear] =
		/^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]+)\.?[-/., ]*(\d{4})$/.exec(text) ??
		[];
	if (word !== undefined)
		return dayAt(wordYear, String(monthNamed(word)), numeral);
	return /^\d{5}$/.test(text) ? dayBySerial(Number(text)) : wrongForm;
}

const wrongForm = { ok: false, reason: "day-form" } as const;

const dayAt = (
	year: string | undefined,
	month: string | undefined,
	day: string | undefined,
): DayRead => {
	const text = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) &&
		date.toISOString().slice(0, 10) === text
		? { ok: true, day: text }
		: { ok: false, reason: "day-unknown" };
};

/** Days since 30 December 1899: so count spreadsheet programs from March 1900 on. Only this century and the last are taken for days. */
export const dayBySerial = (serial: number): DayRead =>
	serial >= 10_000 && serial < 73_051
		? {
				ok: true,
				day: new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000)
					.toISOString()
					.slice(0, 10),
			}
		: wrongForm;

const weekday =
	/^(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[, ]+/;
const timeOfDay = /[t ]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?z?$/;

const months = [
	["januari", "january", "jan"],
	["februari", "february", "pebruari", "feb", "peb"],
	["maret", "march", "mar", "mrt"],
	["april", "apr"],
	["mei", "may"],
	["juni", "june", "jun"],
	["juli", "july", "jul"],
	["agustus", "august", "agu", "agt", "ags", "aug"],
	["september", "sept", "sep"],
	["oktober", "october", "okt", "oct"],
	["november", "nopember", "nov", "nop"],
	["desember", "december", "des", "dec"],
];

/** `0` for a word that is none, which is no month either. */
const monthNamed = (word: string): number =>
	months.findIndex((names) => names.includes(word)) + 1;
