import { sql } from "kysely";
import type { Context } from "#platform/context.ts";

/** That an item which everybody reads was corrected once. */
export interface CorrectedWording {
	readonly at: Date;
	readonly unitId: string;
	readonly slug: string;
	readonly title: string;
	/** Orders what was corrected at the same moment. */
	readonly key: string;
}

/** `from` is included, `until` is not. */
interface Span {
	readonly from: Date;
	readonly until: Date;
}

/** Corrections in these moments, the newest first, in one statement: so many of those that come after one of them. */
export async function correctedWordings(
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
): Promise<readonly CorrectedWording[]> {
	const { rows } = await sql<CorrectedWording>`
		select wording.said_at as at, item.unit_id as "unitId", item.slug, item.title, ${key} as key
		from ${corrected(from, until)}
			${after ? sql`and (wording.said_at, ${key}) < (${after.at}::timestamptz, ${after.key}::text)` : sql``}
		order by wording.said_at desc, ${key} desc
		limit ${atMost}`.execute(cx.db);
	return rows;
}

export async function countCorrectedWordings(
	cx: Context,
	{ from, until }: Span,
): Promise<number> {
	const { rows } = await sql<{ n: number }>`
		select count(*)::integer as n from ${corrected(from, until)}`.execute(
		cx.db,
	);
	return rows[0]?.n ?? 0;
}

const key = sql`('news/' || wording.item_id || '/' || lpad(wording.sequence::text, 4, '0')) collate "C"`;

const corrected = (from: Date, until: Date) => sql`
	news.wording as wording
		join news.item as item on item.unit_id = wording.unit_id and item.id = wording.item_id
		where wording.sequence > 1 and wording.said_at >= ${from} and wording.said_at < ${until}
			and item.state = 'published'`;
