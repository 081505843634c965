import { z } from "zod";
import { type Choice, type ListVerb, prefixes, stampOf } from "./asked.ts";

/** Where a harvester is in a list. The token carries all of it: nothing is kept for it here. */
export interface Position extends Choice {
	readonly verb: ListVerb;
	/** The last that was handed over. */
	readonly after: { readonly changedAt: Date; readonly id: string };
	/** How many were handed over before. */
	readonly cursor: number;
	/** The date of the first answer of this list. */
	readonly date: Date;
}

/** Signs a text so that nobody else can. */
export type Sign = (text: string) => string;

/** In milliseconds: a harvester that comes back the next day begins anew. */
export const tokenLasts = 6 * 3_600_000;

export function tokenFor(position: Position, now: Date, sign: Sign): string {
	const { after, from, until, date, ...rest } = position;
	const body = Buffer.from(
		JSON.stringify({
			...rest,
			from: from && stampOf(from),
			until: until && stampOf(until),
			at: after.changedAt.toISOString(),
			id: after.id,
			date: date.toISOString(),
			ends: now.getTime() + tokenLasts,
		}),
	).toString("base64url");
	return `${body}.${sign(body)}`;
}

const Body = z.object({
	verb: z.enum(["ListRecords", "ListIdentifiers"]),
	prefix: z.enum(prefixes),
	from: z.string().nullable(),
	until: z.string().nullable(),
	set: z.string().nullable(),
	at: z.string(),
	id: z.string(),
	cursor: z.number(),
	date: z.string(),
	ends: z.number(),
});

/** `null` for a token that we did not make, that is over, or that was made for another verb. */
export function positionIn(
	token: string,
	verb: ListVerb,
	now: Date,
	sign: Sign,
): Position | null {
	const [body = "", seal, more] = token.split(".");
	if (more !== undefined || seal !== sign(body)) return null;
	const read = Body.safeParse(
		JSON.parse(Buffer.from(body, "base64url").toString("utf8")),
	);
	if (!read.success || read.data.verb !== verb) return null;
	const { prefix, from, until, set, at, id, cursor, date, ends } = read.data;
	if (ends <= now.getTime()) return null;
	return {
		verb,
		prefix,
		from: from === null ? null : new Date(from),
		until: until === null ? null : new Date(until),
		set,
		after: { changedAt: new Date(at), id },
		cursor,
		date: new Date(date),
	};
}
