import type { Day } from "#territory";

/** Hours ahead of UTC of the three clocks of Indonesia. None of them has summer time. Source: Keppres 41/1987. */
const hoursAhead = { WIB: 7, WITA: 8, WIT: 9 } as const;

/** The same names as in `ui/format.ts`. */
export type Zone = keyof typeof hoursAhead;
export const zones = Object.keys(hoursAhead) as Zone[];
export const isZone = (text: string): text is Zone =>
	Object.hasOwn(hoursAhead, text);

const hour = 60 * 60 * 1000;

/** The day that a moment falls on where clocks show that zone. */
export const civilDay = (moment: Date, zone: Zone): Day =>
	local(moment, zone).toISOString().slice(0, 10);

/** The hour that clocks of the zone show, 0 to 23. */
export const civilHour = (moment: Date, zone: Zone): number =>
	local(moment, zone).getUTCHours();

const local = (moment: Date, zone: Zone): Date =>
	new Date(moment.getTime() + hoursAhead[zone] * hour);

/** The clock of a province, by its code. Source: Keppres 41/1987; the provinces made since keep the clock they had. */
export function zoneOfProvince(code: string): Zone {
	if (wit.has(code)) return "WIT";
	return wita.has(code) ? "WITA" : "WIB";
}

/** Bali, both Nusa Tenggara, South, East and North Kalimantan, all of Sulawesi. */
const wita: ReadonlySet<string> = new Set(
	"51 52 53 63 64 65 71 72 73 74 75 76".split(" "),
);
/** Maluku and Papua. */
const wit: ReadonlySet<string> = new Set("81 82 91 92 93 94 95 96".split(" "));

/** The moment at which clocks of the zone show an hour of a day: `momentIn("2026-11-30", "09:30", "WITA")`. */
export const momentIn = (day: Day, time: string, zone: Zone): Date =>
	new Date(Date.parse(`${day}T${time}:00Z`) - hoursAhead[zone] * hour);
