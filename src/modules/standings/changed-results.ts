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
}

/** What the table tells of a result. */
export interface Told {
	/** Exact decimal. */
	readonly score: string | null;
	readonly predicate: string | null;
	readonly status: "active" | "suspended" | "revoked" | null;
}

/** Every result that was changed after its decision in these moments, the newest first: `from` is included, `until` is not. */
export async function changedResults(
	cx: Context,
	{ from, until }: { readonly from: Date; readonly until: Date },
): Promise<readonly ChangedResult[]> {
	const { rows } = await sql<ChangedResult>`
		select now.from_at as at, now.unit_id as "unitId", now.instrument, now.year,
			jsonb_build_object('score', before.score::text, 'predicate', before.predicate_code, 'status', before.predicate_status) as before,
			jsonb_build_object('score', now.score::text, 'predicate', now.predicate_code, 'status', now.predicate_status) as after
		from standings.standing as now
		join standings.standing as before on before.unit_id = now.unit_id and before.instrument = now.instrument
			and before.year = now.year and before.to_at = now.from_at and before.decided_at is not null
		where now.decided_at < now.from_at and now.from_at >= ${from} and now.from_at < ${until}
			and (before.score, before.predicate_code, before.predicate_status)
				is distinct from (now.score, now.predicate_code, now.predicate_status)
		order by now.from_at desc, now.unit_id, now.instrument`.execute(cx.db);
	return rows;
}
