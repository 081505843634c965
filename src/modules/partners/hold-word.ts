import { sql } from "kysely";
import type { Context } from "#platform/context.ts";

/** A word that is given once, held until the end of the transaction: whoever comes next with it waits, and finds it given. */
export const holdWord = async (cx: Context, word: string): Promise<void> =>
	void (await sql`select pg_advisory_xact_lock(hashtext(${`partners ${word}`}))`.execute(
		cx.db,
	));
