import { sql } from "kysely";
import type { Database } from "./open.ts";

/**
 * Does something unless another process is at it right now; then it does nothing. The lock lives as long as its transaction, on a
 * connection of its own, so that it ends with the process in whatever way that ends. Of the embedded database there is one process.
 */
export const unlessAnother = (
	database: Database,
	name: string,
	work: () => Promise<unknown>,
): Promise<unknown> =>
	database.kind === "embedded"
		? work()
		: database.alone("writing", async ({ db }) => {
				const { rows } = await sql<{ mine: boolean }>`
					select pg_try_advisory_xact_lock(${keyOf(name)}) as mine`.execute(db);
				return rows[0]?.mine ? work() : undefined;
			});

/** Does something when no other process is at it any more. */
export const afterOthers = <Answer>(
	database: Database,
	name: string,
	work: () => Promise<Answer>,
): Promise<Answer> =>
	database.kind === "embedded"
		? work()
		: database.alone("writing", async ({ db }) => {
				await sql`select pg_advisory_xact_lock(${keyOf(name)})`.execute(db);
				return work();
			});

const keyOf = (name: string) =>
	sql`hashtextextended(${`only one: ${name}`}, 0)`;
