import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "#platform/database/open.ts";

/** What the site wrote: rows like this one, and how many of them together, transaction by transaction. */
export interface Written {
	readonly unit_id: string;
	readonly arrived_on: string;
	/** JSON. */
	readonly body: string;
	readonly together: readonly number[];
}

/** Reads it off the rows that are there: each bears the number of its transaction. */
export async function writtenIn(db: Db): Promise<Written> {
	const { rows } = await sql<Written>`
		select unit_id, arrived_on::text, body::text,
			(select array_agg(n) from (select count(*)::int as n from surveys.arrival group by xmin::text) as commits) as together
		from surveys.arrival where body is not null limit 1`.execute(db);
	if (!rows[0]) throw new Error("nothing arrived");
	return rows[0];
}

/**
 * Writes the same rows in the same transactions again, one after the other as the site does, under other keys, by the
 * statement of the site: without HTTP, and without reading and checking what they say. Answers how many in so many
 * seconds.
 */
export async function writeAgain(
	db: Db,
	{ together, ...like }: Written,
	seconds: number,
): Promise<number> {
	const until = performance.now() + seconds * 1_000;
	let done = 0;
	for (let i = 0; performance.now() < until; i += 1) {
		const rows = Array.from({ length: together[i % together.length] ?? 1 });
		const { rows: fresh } = await sql`
			insert into surveys.arrival (key, unit_id, arrived_on, body, trace)
			select * from unnest(
				${rows.map(() => randomBytes(32))}::bytea[],
				${rows.map(() => like.unit_id)}::uuid[],
				${rows.map(() => like.arrived_on)}::date[],
				${rows.map(() => like.body)}::jsonb[],
				${rows.map(() => randomBytes(8))}::bytea[]
			)
			on conflict (key) do nothing
			returning key`.execute(db);
		done += fresh.length;
	}
	return done;
}
