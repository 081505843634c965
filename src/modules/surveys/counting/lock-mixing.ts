import { sql } from "kysely";
import type { Context } from "#platform/context.ts";

/** One at a time, over all processes: two that count one unit would not wait for each other's rows. */
export const lockMixing = (tx: Context) =>
	sql`select pg_advisory_xact_lock(hashtext('surveys.mix'))`.execute(tx.db);
