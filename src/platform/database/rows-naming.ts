import { sql } from "kysely";
import type { Context } from "../context.ts";

/** Where an id stands, in tables of whatever owner. */
export interface Naming {
	/** Rows by table, without those of the trail. */
	readonly rows: ReadonlyMap<string, number>;
	/** Lines of the trail. */
	readonly trail: number;
}

const trailTable = "platform.trail";

/**
 * Looks through every row of every table for an id, wherever it stands: for who wants to know that nothing of a thing is left.
 * Slow, and the only query that reads the tables of all.
 */
export async function rowsNaming(tx: Context, id: string): Promise<Naming> {
	const { rows: tables } = await sql<{ schema: string; name: string }>`
		select schemaname as schema, tablename as name from pg_tables
		where schemaname not in ('pg_catalog', 'information_schema')
		order by 1, 2`.execute(tx.db);
	const rows = new Map<string, number>();
	for (const { schema, name } of tables) {
		const counted = await sql<{ n: number }>`
			select count(*)::int as n from ${sql.id(schema, name)} as whole
			where position(${id} in whole::text) > 0`.execute(tx.db);
		const n = counted.rows[0]?.n ?? 0;
		if (n > 0) rows.set(`${schema}.${name}`, n);
	}
	const trail = rows.get(trailTable) ?? 0;
	rows.delete(trailTable);
	return { rows, trail };
}
