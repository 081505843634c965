import type { Day } from "#territory";

/** One day of a calendar. */
export interface CalendarEntry {
	/** The same each time, so that a calendar that reads the file again knows the entry. */
	readonly uid: string;
	readonly on: Day;
	readonly title: string;
	/** Where it is done; a whole address. */
	readonly url: string;
	/** When it was last changed. */
	readonly at: Date;
	/** Begins at an hour, and takes so long; without it, it is of the whole day and blocks nobody's time. */
	readonly from?: { readonly moment: Date; readonly minutes: number };
	readonly place?: string;
	/** How often it was changed since it first stood in a calendar (3.8.7.4). */
	readonly sequence?: number;
	/** It does not take place; a calendar that has it says so (3.8.1.11). */
	readonly cancelled?: boolean;
}

/** A calendar needs at least one component (3.6): one without entries has the clocks of Jakarta, which change nothing. */
const clocks = [
	"BEGIN:VTIMEZONE",
	"TZID:Asia/Jakarta",
	"BEGIN:STANDARD",
	"DTSTART:19700101T000000",
	"TZOFFSETFROM:+0700",
	"TZOFFSETTO:+0700",
	"END:STANDARD",
	"END:VTIMEZONE",
];

/** A calendar file after RFC 5545. */
export const calendarFile = (
	name: string,
	entries: readonly CalendarEntry[],
): string =>
	[
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		"PRODID:-//Rangkul//Agenda//ID",
		"CALSCALE:GREGORIAN",
		`X-WR-CALNAME:${escaped(name)}`,
		...(entries.length === 0 ? clocks : entries.flatMap(eventOf)),
		"END:VCALENDAR",
	]
		.map((line) => `${folded(line)}\r\n`)
		.join("");

const eventOf = ({
	uid,
	on,
	title,
	url,
	at,
	from,
	place,
	sequence,
	cancelled,
}: CalendarEntry): string[] => [
	"BEGIN:VEVENT",
	`UID:${uid}`,
	`DTSTAMP:${inUtc(at)}`,
	...(sequence === undefined ? [] : [`SEQUENCE:${sequence}`]),
	...(from
		? [
				`DTSTART:${inUtc(from.moment)}`,
				`DTEND:${inUtc(new Date(from.moment.getTime() + from.minutes * 60_000))}`,
			]
		: [`DTSTART;VALUE=DATE:${on.replaceAll("-", "")}`]),
	`SUMMARY:${escaped(title)}`,
	...(cancelled ? ["STATUS:CANCELLED"] : []),
	...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
	`URL:${url}`,
	...(from ? [] : ["TRANSP:TRANSPARENT"]),
	"END:VEVENT",
];

const inUtc = (moment: Date): string =>
	moment.toISOString().replace(/[-:]|\.\d+/g, "");

/** Backslash, semicolon, comma and line break have a meaning of their own (3.3.11); other controls have no place. */
const escaped = (text: string): string =>
	text
		.replace(/[\\;,]/g, "\\$&")
		.replace(/\r\n|\r|\n/g, "\\n")
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
		.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

/** A line has at most 75 octets, its break not counted; what follows begins with a space (3.1). No sign is cut in two. */
function folded(line: string): string {
	const lines: string[] = [];
	let now = "";
	let size = 0;
	for (const sign of line) {
		const octets = Buffer.byteLength(sign);
		if (size + octets > 75) {
			lines.push(now);
			now = " ";
			size = 1;
		}
		now += sign;
		size += octets;
	}
	return [...lines, now].join("\r\n");
}
