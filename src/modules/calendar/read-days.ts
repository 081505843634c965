import { beginning } from "#kernel/beginning.ts";
import { weekdayOf } from "#kernel/working-days.ts";
import { isDay } from "#territory";
import type { DecreedDay, HolidayKind } from "./decree.ts";

/** What is wrong with one line, counted from 1 as an editor counts; `about` is for the sentence. */
export interface LineProblem {
	readonly line: number;
	readonly why:
		| "no-date"
		| "no-such-day"
		| "other-year"
		| "other-weekday"
		| "no-kind"
		| "regional-kind"
		| "national-kind"
		| "no-name"
		| "long-name"
		| "twice"
		| "too-many";
	readonly about: Readonly<Record<string, string | number>>;
}

export interface ReadDays {
	/** In the order of time. */
	readonly days: readonly DecreedDay[];
	readonly problems: readonly LineProblem[];
}

interface About {
	/** The year of the decree; a date without a year lies in it. */
	readonly year: number;
	/** A decree of a province holds regional holidays only, and a national one none. */
	readonly regional: boolean;
}

/** More lines than any year has free days. */
const mostLines = 120;
const longestName = 160;

/**
 * Reads one day a line, as the decree prints it or as a computer writes it:
 * `2027-03-10 libur-nasional Idulfitri 1448 H`, `Rabu, 10 Maret 2027: cuti bersama Idulfitri 1448 H`.
 * Empty lines and a number or dash in front are passed over. A weekday is compared with the date.
 */
export function readDays(text: string, about: About): ReadDays {
	const days: DecreedDay[] = [];
	const problems: LineProblem[] = [];
	const seen: (DecreedDay & { readonly line: number })[] = [];
	const lines = text.split(/\r\n|\r|\n/);
	for (const [place, written] of lines.entries()) {
		const line = place + 1;
		if (written.trim() === "") continue;
		if (days.length + problems.length >= mostLines) {
			problems.push({ line, why: "too-many", about: { most: mostLines } });
			break;
		}
		const read = readLine(written, about);
		if ("why" in read) {
			problems.push({ line, ...read });
			continue;
		}
		const other = seen.find((before) => collide(before, read));
		if (other)
			problems.push({ line, why: "twice", about: { other: other.line } });
		else {
			days.push(read);
			seen.push({ ...read, line });
		}
	}
	days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
	return { days, problems };
}

/** The days back as lines, for editing. */
export const asLines = (days: readonly DecreedDay[]): string =>
	days.map(({ day, kind, name }) => `${day} ${kind} ${name}`).join("\n");

/** Two feasts may share one holiday; joint leave stands alone on its day, and nothing stands there twice. */
const collide = (one: DecreedDay, other: DecreedDay): boolean =>
	one.day === other.day &&
	(one.kind === "cuti-bersama" ||
		other.kind === "cuti-bersama" ||
		one.name.toLowerCase() === other.name.toLowerCase());

type Wrong = Pick<LineProblem, "why" | "about">;
const wrong = (why: LineProblem["why"], about: Wrong["about"] = {}): Wrong => ({
	why,
	about,
});

function readLine(written: string, about: About): DecreedDay | Wrong {
	const line = written
		.normalize("NFC")
		.replace(/[\u2010-\u2015]/g, "-")
		.trim()
		.replace(/^(?:\d{1,3}[.)]|[-*\u2022])\s+/, "");
	const weekday = take(line, new RegExp(`^(${weekdayWords})${gap}`, "i"));
	const date = takeDate(weekday.rest, about.year);
	if (!date) return wrong("no-date", { text: shortened(written) });
	if (!isDay(date.day)) return wrong("no-such-day", { text: date.text });
	if (Number(date.day.slice(0, 4)) !== about.year)
		return wrong("other-year", { text: date.text, year: about.year });
	const after = take(
		date.rest,
		new RegExp(`^\\(?(${weekdayWords})\\)?${gap}`, "i"),
	);
	for (const { found } of [weekday, after])
		if (found && weekdays[found.toLowerCase()] !== weekdayOf(date.day))
			return wrong("other-weekday", {
				day: date.day,
				typed: found,
				weekday: weekdayOf(date.day),
			});
	const kind = takeKind(after.rest, about.regional);
	if (kind.kind === null) return wrong("no-kind", { text: shortened(written) });
	if (about.regional && kind.kind !== "libur-daerah")
		return wrong("regional-kind");
	if (!about.regional && kind.kind === "libur-daerah")
		return wrong("national-kind");
	const name = kind.rest.replace(/\s+/g, " ").trim();
	if (!name) return wrong("no-name", { day: date.day });
	if (name.length > longestName)
		return wrong("long-name", { most: longestName });
	return { day: date.day, kind: kind.kind, name };
}

/** What stands between two parts: spaces and the signs that people put there. */
const gap = "(?=[\\s,;:|-]|$)[\\s,;:|-]*";

function take(text: string, pattern: RegExp): { found: string; rest: string } {
	const match = pattern.exec(text);
	return match
		? { found: match[1] ?? "", rest: text.slice(match[0].length) }
		: { found: "", rest: text };
}

function takeDate(
	text: string,
	year: number,
): { day: string; text: string; rest: string } | null {
	const iso = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})${gap}`).exec(text);
	if (iso)
		return {
			day: iso[1] ?? "",
			text: iso[1] ?? "",
			rest: text.slice(iso[0].length),
		};
	const words = new RegExp(
		`^((\\d{1,2})[\\s-]+(${monthWords})\\.?(?:[\\s-]+(\\d{4}))?)${gap}`,
		"i",
	).exec(text);
	if (!words) return null;
	const [all, said = "", day = "", month = "", typed] = words;
	return {
		day: `${typed ?? year}-${months[month.toLowerCase()]}-${day.padStart(2, "0")}`,
		text: said,
		rest: text.slice(all.length),
	};
}

function takeKind(
	text: string,
	regional: boolean,
): { kind: HolidayKind | null; rest: string } {
	const said = new RegExp(
		`^(libur|cuti)[\\s-]+(nasional|bersama|daerah)${gap}`,
		"i",
	).exec(text);
	const kind = said && kinds[`${said[1]}-${said[2]}`.toLowerCase()];
	if (said && kind) return { kind, rest: text.slice(said[0].length) };
	return { kind: regional ? "libur-daerah" : null, rest: text };
}

const kinds: Readonly<Record<string, HolidayKind>> = {
	"libur-nasional": "libur-nasional",
	"cuti-bersama": "cuti-bersama",
	"libur-daerah": "libur-daerah",
};

const shortened = (text: string): string => beginning(text, 40);

/** As in JavaScript: 0 is Sunday. */
const weekdays: Readonly<Record<string, number>> = {
	minggu: 0,
	ahad: 0,
	sunday: 0,
	senin: 1,
	monday: 1,
	selasa: 2,
	tuesday: 2,
	rabu: 3,
	wednesday: 3,
	kamis: 4,
	thursday: 4,
	jumat: 5,
	"jum'at": 5,
	"jum’at": 5,
	friday: 5,
	sabtu: 6,
	saturday: 6,
};
const weekdayWords = Object.keys(weekdays).join("|");

const monthNames = [
	["januari", "january", "jan"],
	["februari", "pebruari", "february", "feb"],
	["maret", "march", "mar"],
	["april", "apr"],
	["mei", "may"],
	["juni", "june", "jun"],
	["juli", "july", "jul"],
	["agustus", "august", "agu", "agt", "aug"],
	["september", "sept", "sep"],
	["oktober", "october", "okt", "oct"],
	["november", "nopember", "nov"],
	["desember", "december", "des", "dec"],
] as const;
const months: Readonly<Record<string, string>> = Object.fromEntries(
	monthNames.flatMap((names, place) =>
		names.map((name) => [name, String(place + 1).padStart(2, "0")]),
	),
);
/** Long names first: "mar" would otherwise be found in "maret". */
const monthWords = Object.keys(months)
	.sort((a, b) => b.length - a.length)
	.join("|");
