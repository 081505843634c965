import { sql } from "kysely";
import type { Context } from "#platform/context.ts";

/** A decided result that says something else since. */
export interface ChangedResult {
	readonly at: Date;
	readonly unitId: string;
	readonly instrument: string;
	readonly year: number;
	readonly before: Told;
	readonly after: Told;
	/** Orders what changed at the same moment. */
	readonly key: string;
}

/** What the table tells of a result. */
export interface Told {
	/** Exact decimal. */
	readonly score: string | null;
	readonly predicate: string | null;
	readonly status: "active" | "suspended" | "revoked" | null;
}

/** `from` is included, `until` is not. */
interface Span {
	readonly from: Date;
	readonly until: Date;
}

/** Results that were changed after their decision in these moments, the newest first: so many of those that come after one of them. */
export async function changedResults(
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
): Promise<readonly ChangedResult[]> {
	const { rows } = await sql<ChangedResult>`
		select now.from_at as at, now.unit_id as "unitId", now.instrument, now.year,
			jsonb_build_object('score', before.score::text, 'predicate', before.predicate_code, 'status', before.predicate_status) as before,
			jsonb_build_object('score', now.score::text, 'predicate', now.predicate_code, 'status', now.predicate_status) as after,
			${key} as key
		from ${changed(from, until)}
			${after ? sql`and (now.from_at, ${key}) < (${after.at}::timestamptz, ${after.key}::text)` : sql``}
		order by now.from_at desc, ${key} desc
		limit ${atMost}`.execute(cx.db);
	return rows;
}

export async function countChangedResults(
	cx: Context,
	{ from, until }: Span,
): Promise<number> {
	const { rows } = await sql<{ n: number }>`
		select count(*)::integer as n from ${changed(from, until)}`.execute(cx.db);
	return rows[0]?.n ?? 0;
}

const key = sql`('result/' || now.unit_id || '/' || now.instrument || '/' || now.year) collate "C"`;

const changed = (from: Date, until: Date) => sql`
	standings.standing as now
		join standings.standing as before on before.unit_id = now.unit_id and before.instrument = now.instrument
			and before.year = now.year and before.to_at = now.from_at and before.decided_at is not null
		where now.decided_at < now.from_at and now.from_at >= ${from} and now.from_at < ${until}
			and (before.score, before.predicate_code, before.predicate_status)
				is distinct from (now.score, now.predicate_code, now.predicate_status)`;
