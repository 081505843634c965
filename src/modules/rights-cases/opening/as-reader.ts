import { sql } from "kysely";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";

/** Whose eyes the database looks through. */
export type Reader =
	| {
			readonly personId: string;
			/** Offices whose intake key they hold. */
			readonly offices: readonly string[];
	  }
	/** Whoever came by a code for this case. */
	| { readonly caseId: string };

/**
 * Reads as a role that sees nothing but what the key of this reader lies ready for (row-level security in
 * `migrations/0002-cases.sql`): a query that forgot to ask finds nothing all the same. Inside it, write nothing.
 */
export async function asReader<Answer>(
	tx: Context,
	reader: Reader,
	read: (tx: Context) => Promise<Answer>,
): Promise<Answer> {
	if (!tx.db.isTransaction)
		throw new Error("a reader reads in a transaction, which ends its role");
	const [person, offices, visit] =
		"caseId" in reader
			? ["", [], reader.caseId]
			: [reader.personId, reader.offices, ""];
	for (const id of [person, visit, ...offices].filter((one) => one !== ""))
		if (!isUuid(id)) throw new Error("a reader is named by a UUID");
	const become = `
		set local "rangkul.reader" = '${person}';
		set local "rangkul.offices" = '${offices.join(",")}';
		set local "rangkul.visit" = '${visit}';
		set local role rangkul_case_reader`;
	for (const statement of become.split(";"))
		await sql.raw(statement.trim()).execute(tx.db);
	const answer = await read(tx);
	await sql`set local role none`.execute(tx.db);
	return answer;
}
