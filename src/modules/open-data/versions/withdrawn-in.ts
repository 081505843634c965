import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";

/** That a version was taken back. */
export interface WithdrawnVersion {
	/** The beginning of the day, by the clock of the capital: nobody is told the hour. */
	readonly at: Date;
	readonly dataset: string;
	readonly day: Day;
	readonly why: string;
	/** Orders what was taken back on one day. */
	readonly key: string;
}

/** `from` is included, `until` is not. */
interface Span {
	readonly from: Date;
	readonly until: Date;
}

/** Versions that were taken back on these days, the newest first: so many of those that come after one of them. */
export async function withdrawnIn(
	cx: Context,
	{
		from,
		until,
		after,
		atMost,
	}: Span & {
		readonly after: { readonly at: Date; readonly key: string } | null;
		readonly atMost: number;
	},
): Promise<readonly WithdrawnVersion[]> {
	const { rows } = await sql<WithdrawnVersion>`
		select ${at} as at, dataset, on_day::text as day, why_withdrawn as why, ${key} as key
		from ${withdrawn(from, until)}
			${after ? sql`and (${at}, ${key}) < (${after.at}::timestamptz, ${after.key}::text)` : sql``}
		order by withdrawn_on desc, ${key} desc
		limit ${atMost}`.execute(cx.db);
	return rows;
}

export async function countWithdrawnIn(
	cx: Context,
	{ from, until }: Span,
): Promise<number> {
	const { rows } = await sql<{ n: number }>`
		select count(*)::integer as n from ${withdrawn(from, until)}`.execute(
		cx.db,
	);
	return rows[0]?.n ?? 0;
}

const at = sql`(withdrawn_on::timestamp at time zone 'Asia/Jakarta')`;
const key = sql`('data/' || dataset || '/' || on_day) collate "C"`;

const withdrawn = (from: Date, until: Date) => sql`
	open_data.version
		where withdrawn_on >= ${dayOf(from)}::date and withdrawn_on < ${dayOf(until)}::date`;
