import { sql } from "kysely";
import type { Context } from "#platform/context.ts";

/** Where what goes lay sealed. */
const tables = [
	"rights_cases.case_file",
	"rights_cases.holder",
	"rights_cases.reporter",
	"rights_cases.piece",
	"rights_cases.record",
	"rights_cases.file",
	"rights_cases.identity",
	"rights_cases.lending",
	"rights_cases.lending_part",
] as const;

/**
 * Writes these tables anew, without what was deleted: a row that was deleted lies on the disk until something else is written
 * over it. Waits for no open deed longer than some seconds; then the next night does it. Not within a transaction.
 */
export async function writeAnew(cx: Context): Promise<void> {
	if (cx.db.isTransaction) return;
	await cx.db.connection().execute(async (db) => {
		await sql`set lock_timeout = '5s'`.execute(db);
		await sql`set statement_timeout = '10min'`.execute(db);
		try {
			for (const table of tables)
				await sql.raw(`vacuum (full) ${table}`).execute(db);
		} finally {
			await sql`reset lock_timeout`.execute(db);
			await sql`reset statement_timeout`.execute(db);
		}
	});
}
