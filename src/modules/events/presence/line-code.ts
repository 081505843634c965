import { beginningOf, type Event, endOf } from "../event.ts";
import { terms } from "../terms.ts";
import { digitsIn, digitsOf } from "./rotating.ts";

/** One of the two codes that are told while people follow from elsewhere. */
export interface LineCode {
	readonly part: number;
	/** Drawn: nobody who plans the event knows it before. */
	readonly dueAt: Date;
	readonly digits: string;
	/** When the host showed it; `null` where nobody did yet. */
	readonly toldAt: Date | null;
}

/** How much of an event may go by before the first, between both, and after the second: nobody is asked while coming or leaving. */
const parts = [
	{ from: 0.1, to: 0.45 },
	{ from: 0.55, to: 0.9 },
] as const;

type When = Pick<Event, "on" | "from" | "minutes" | "province">;

/** Both codes of an event that begins now: one moment of chance in each half of what is left of it. */
export function drawCodes(
	event: When,
	now: Date,
	random: (bytes: number) => Uint8Array,
): readonly LineCode[] {
	const begins = Math.max(beginningOf(event).getTime(), now.getTime());
	const lasts = Math.max(0, endOf(event).getTime() - begins);
	return parts.map(({ from, to }, at) => ({
		part: at + 1,
		dueAt: new Date(
			begins + Math.round(lasts * (from + (to - from) * fraction(random))),
		),
		digits: digitsOf(random(4)),
		toldAt: null,
	}));
}

/** From 0 to less than 1. */
const fraction = (random: (bytes: number) => Uint8Array): number => {
	const bytes = random(4);
	return (
		new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) / 0x1_0000_0000
	);
};

/** What the host has before them. */
export type HostSees =
	/** The next one is drawn, and its moment is not told. */
	| { readonly state: "waits"; readonly part: number }
	/** Its moment has come: the host shows it when everybody listens. */
	| { readonly state: "due"; readonly part: number }
	| {
			readonly state: "told";
			readonly part: number;
			readonly digits: string;
			readonly until: Date;
	  }
	/** Both have been, told or not. */
	| { readonly state: "over" };

/** Until when a code holds that was told. */
export const holdsUntil = ({ toldAt }: Pick<LineCode, "toldAt">): Date | null =>
	toldAt && new Date(toldAt.getTime() + terms.lineCodeHolds * 60_000);

const holds = (code: LineCode, now: Date): boolean => {
	const until = holdsUntil(code);
	return until !== null && now < until;
};

export function hostSees(codes: readonly LineCode[], now: Date): HostSees {
	const told = codes.findLast((code) => holds(code, now));
	if (told)
		return {
			state: "told",
			part: told.part,
			digits: told.digits,
			until: holdsUntil(told) ?? now,
		};
	const due = dueOf(codes, now);
	if (due) return { state: "due", part: due.part };
	const next = codes.find(({ dueAt }) => dueAt > now);
	return next ? { state: "waits", part: next.part } : { state: "over" };
}

/** The one whose turn it is to be told: a first one that nobody told is over once the second is due. */
export const dueOf = (
	codes: readonly LineCode[],
	now: Date,
): LineCode | null => {
	const last = codes.findLast(({ dueAt }) => dueAt <= now);
	return last && last.toldAt === null ? last : null;
};

/** Which code somebody typed: one that holds at that moment, one that is over, or none. */
export function enteredAs(
	codes: readonly LineCode[],
	typed: string,
	now: Date,
): { readonly part: number } | "wrong-code" | "code-over" {
	const digits = digitsIn(typed);
	const meant = codes.filter(
		(code) => code.toldAt !== null && code.digits === digits,
	);
	const one = meant.find((code) => holds(code, now));
	if (one) return { part: one.part };
	return meant.length > 0 ? "code-over" : "wrong-code";
}
