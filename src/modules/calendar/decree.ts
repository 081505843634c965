import type { Day } from "#territory";
import { isDay } from "#territory";

/** What kind of free day it is. Joint leave (cuti bersama) is no holiday in law, but offices are closed all the same. */
export const holidayKinds = [
	"libur-nasional",
	"cuti-bersama",
	"libur-daerah",
] as const;
export type HolidayKind = (typeof holidayKinds)[number];

export const isHolidayKind = (text: string): text is HolidayKind =>
	(holidayKinds as readonly string[]).includes(text);

/** One line of a decree. */
export interface DecreedDay {
	readonly day: Day;
	readonly kind: HolidayKind;
	readonly name: string;
}

/** What a decree says: all the holidays of one year, in the nation or in one province. */
export interface DecreeText {
	/** "1497 Tahun 2025, 2 Tahun 2025, dan 5 Tahun 2025" */
	readonly number: string;
	readonly title: string;
	readonly year: number;
	/** Code of the province where it holds; null is all of Indonesia. */
	readonly province: string | null;
	readonly issuedOn: Day;
	readonly issuedBy: string;
	/** Where its text can be read: an https address. */
	readonly source: string | null;
	/** Id of the decree whose place it takes, with all its days. */
	readonly replaces: string | null;
	readonly days: readonly DecreedDay[];
}

export interface Decree extends DecreeText {
	readonly id: string;
	/** Came with the program. */
	readonly shipped: boolean;
	/** null is a draft, which nobody counts by. */
	readonly publishedAt: Date | null;
	/** Who compared it with the printed text, and when; null is nobody yet. */
	readonly verified: { readonly by: string; readonly on: Day } | null;
	/** The published decree that took its place, and from when. */
	readonly replacedBy: { readonly id: string; readonly from: Day } | null;
}

export type DecreeReason =
	| "not-calendar-manager"
	| "unknown-decree"
	| "no-number"
	| "no-title"
	| "no-issuer"
	| "wrong-year"
	| "wrong-day"
	| "source-form"
	| "no-days"
	| "not-of-the-year"
	| "kind-and-place"
	| "unknown-province"
	| "wrong-replaced"
	| "replaced-already"
	| "day-ahead"
	| "before-replaced"
	| "other-number"
	| "published-already"
	| "not-published"
	| "verified-already"
	| "changed-meanwhile";

/** The years that our record can tell anything about. */
export const years = { first: 2013, last: 2100 } as const;

/** What keeps the text from being a decree at all, whoever typed it. */
export function whatIsWrong(text: DecreeText): DecreeReason | null {
	if (!text.number.trim()) return "no-number";
	if (!text.title.trim()) return "no-title";
	if (!isYear(text.year)) return "wrong-year";
	if (!isDay(text.issuedOn)) return "wrong-day";
	if (!text.issuedBy.trim()) return "no-issuer";
	if (text.source !== null && !isSource(text.source)) return "source-form";
	if (text.days.length === 0) return "no-days";
	if (text.days.some(({ day }) => !isDay(day) || yearOf(day) !== text.year))
		return "not-of-the-year";
	const regional = text.province !== null;
	return text.days.some(({ kind }) => (kind === "libur-daerah") !== regional)
		? "kind-and-place"
		: null;
}

export const isYear = (year: number): boolean =>
	Number.isInteger(year) && years.first <= year && year <= years.last;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

const isSource = (address: string): boolean =>
	address.startsWith("https://") && URL.canParse(address);

/** Whether two numbers are the same but for spaces, case and punctuation: what people type by hand. */
export const sameNumber = (one: string, other: string): boolean =>
	bare(one) === bare(other);

const bare = (number: string): string =>
	number
		.toLowerCase()
		.replace(/\b(nomor|no|dan|and)\b/g, " ")
		.replace(/[^a-z0-9]+/g, " ")
		.trim();
