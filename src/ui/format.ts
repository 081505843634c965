import type { Language } from "#kernel/text.ts";

/** The three clocks of Indonesia by their names. None of them has summer time. */
export const zones = {
	WIB: "Asia/Jakarta",
	WITA: "Asia/Makassar",
	WIT: "Asia/Jayapura",
} as const;
export type Zone = keyof typeof zones;

/** A moment, or a day as the database writes it: `2026-11-21`. */
export type When = Date | string;

/** "21 November 2026". */
export const date = (lang: Language, when: When, zone: Zone = "WIB"): string =>
	dates(lang, zoneOf(when, zone), false).format(momentOf(when));

/** With weekday, for deadlines: "Sabtu, 21 November 2026", "Saturday 21 November 2026". */
export const fullDate = (
	lang: Language,
	when: When,
	zone: Zone = "WIB",
): string =>
	withoutComma(
		lang,
		dates(lang, zoneOf(when, zone), true).format(momentOf(when)),
	);

/** "November 2026", of a day. */
export const month = (lang: Language, day: string): string =>
	kept(
		`${lang} month`,
		() =>
			new Intl.DateTimeFormat(locales(lang), {
				month: "long",
				year: "numeric",
				timeZone: "UTC",
			}),
	).format(momentOf(day));

/** "Nov", of a day, where there is no room for more. */
export const shortMonth = (lang: Language, day: string): string =>
	kept(
		`${lang} short month`,
		() =>
			new Intl.DateTimeFormat(locales(lang), {
				month: "short",
				timeZone: "UTC",
			}),
	).format(momentOf(day));

/** With zone: "14.02 WITA", "14:02 WITA". */
export const time = (lang: Language, when: Date, zone: Zone = "WIB"): string =>
	`${times(lang, zones[zone]).format(when)} ${zone}`;

/** "Sabtu, 21 November 2026, 14.02 WITA". */
export const moment = (
	lang: Language,
	when: Date,
	zone: Zone = "WIB",
): string => `${fullDate(lang, when, zone)}, ${time(lang, when, zone)}`;

/** A whole number with groups: "25.000", "25,000". */
export const number = (lang: Language, value: number): string =>
	numbers(lang).format(value);

/**
 * An exact decimal (`"87.40"`) as the language writes it: "87,40". Only signs are exchanged,
 * nothing is rounded: a score never passes through a float.
 */
export const decimal = (lang: Language, exact: string): string => {
	const [, sign = "", whole = "", rest] =
		/^(-?)(\d+)(?:\.(\d+))?$/.exec(exact) ?? [];
	if (whole === "") throw new RangeError(`not a plain decimal: ${exact}`);
	const [group, point] = lang === "en" ? [",", "."] : [".", ","];
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
	return `${sign ? "−" : ""}${grouped}${rest === undefined ? "" : point + rest}`;
};

/** Size of a file: "812 B", "214 KB", "1,5 MB". Decimal units, as phones show them. */
export const bytes = (lang: Language, size: number): string => {
	if (size < 1000) return `${size} B`;
	if (size < 999_500) return `${Math.round(size / 1000)} KB`;
	const tenths = Math.round(size / 100_000);
	const exact =
		tenths % 10 === 0
			? `${tenths / 10}`
			: `${Math.floor(tenths / 10)}.${tenths % 10}`;
	return `${decimal(lang, exact)} MB`;
};

/** "Saturday 21 November", as British offices write it; whether Intl puts a comma depends on its version. */
const withoutComma = (lang: Language, words: string): string =>
	lang === "en" ? words.replace(",", "") : words;

const momentOf = (when: When): Date =>
	typeof when === "string" ? new Date(`${when}T12:00:00Z`) : when;
const zoneOf = (when: When, zone: Zone): string =>
	typeof when === "string" ? "UTC" : zones[zone];

/** British dates ("21 November 2026"); any language that Intl does not know is written in Indonesian. */
const locales = (lang: Language): string[] => [
	lang === "en" ? "en-GB" : lang,
	"id",
];

const dates = (
	lang: Language,
	timeZone: string,
	weekday: boolean,
): Intl.DateTimeFormat =>
	kept(
		`${lang} ${timeZone} ${weekday}`,
		() =>
			new Intl.DateTimeFormat(locales(lang), {
				...(weekday ? { weekday: "long" } : {}),
				day: "numeric",
				month: "long",
				year: "numeric",
				timeZone,
			}),
	);

const times = (lang: Language, timeZone: string): Intl.DateTimeFormat =>
	kept(
		`${lang} ${timeZone} time`,
		() =>
			new Intl.DateTimeFormat(locales(lang), {
				hour: "2-digit",
				minute: "2-digit",
				hourCycle: "h23",
				timeZone,
			}),
	);

const numbers = (lang: Language): Intl.NumberFormat =>
	(wholes[lang] ??= new Intl.NumberFormat(locales(lang)));
const wholes: Partial<Record<Language, Intl.NumberFormat>> = {};

/** Building a formatter costs some 50 µs, so each is built once. */
const kept = (
	key: string,
	make: () => Intl.DateTimeFormat,
): Intl.DateTimeFormat => {
	const formatter = known.get(key) ?? make();
	known.set(key, formatter);
	return formatter;
};
const known = new Map<string, Intl.DateTimeFormat>();
