import { sql } from "kysely";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";

/**
 * Names the one case that goes: of that one, and in this transaction alone, the site may count what is sealed and throw it
 * away (row-level security in `migrations/0121-retention.sql`). It can open none of it.
 */
export async function asGoing<Answer>(
	tx: Context,
	caseId: string,
	does: (tx: Context) => Promise<Answer>,
): Promise<Answer> {
	if (!tx.db.isTransaction)
		throw new Error("what goes is named in the transaction in which it goes");
	if (!isUuid(caseId)) throw new Error("a case is named by a UUID");
	await sql.raw(`set local "rangkul.going" = '${caseId}'`).execute(tx.db);
	const answer = await does(tx);
	await sql.raw(`set local "rangkul.going" = ''`).execute(tx.db);
	return answer;
}
