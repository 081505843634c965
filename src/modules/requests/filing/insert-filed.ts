import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";

/** A request as it is written when it is sent at its first coming. */
export interface FiledRow {
	readonly unit_id: string;
	readonly id: string;
	readonly ref: string;
	readonly procedure: string;
	readonly version: number;
	readonly state: string;
	readonly channel: string;
	readonly sheet_hash: Uint8Array;
	readonly lang: string;
	readonly body: Uint8Array;
	/** What is kept apart of it; `null` where nothing is. */
	readonly apart: Uint8Array | null;
	readonly filed_on: Day;
	readonly due_on: Day | null;
	readonly promised_on: Day | null;
}

/**
 * Writes requests with what is kept apart of each: many at once, in one statement of constant text, for each way to the
 * database and back costs as much as several rows. A form that came before is left out. Answers the ids of those written.
 */
export async function insertFiled(
	tx: Context,
	rows: readonly FiledRow[],
): Promise<ReadonlySet<string>> {
	const { rows: written } = await sql<{ id: string }>`
		with asked as (
			select * from jsonb_to_recordset(${JSON.stringify(rows.map(asJson))}::jsonb) as asked (
				unit_id uuid, id uuid, ref text, procedure text, version integer, state text, channel text, sheet_hash bytea,
				lang text, body bytea, apart bytea, filed_on date, due_on date, promised_on date
			)
		),
		written as (
			insert into requests.request (
				unit_id, id, ref, procedure, version, state, deeds, channel, sheet_hash, lang, body, begun_on, kept, filed_on,
				due_on, promised_on
			)
			select
				unit_id, id, ref, procedure, version, state, 0, channel, sheet_hash, lang, body, filed_on, true, filed_on,
				due_on, promised_on
			from asked
			on conflict on constraint request_once do nothing
			returning id
		),
		kept_apart as (
			insert into requests.apart (unit_id, request_id, body)
			select unit_id, id, apart from asked join written using (id) where apart is not null
		)
		select id from written`.execute(tx.db);
	return new Set(written.map(({ id }) => id));
}

const asJson = (row: FiledRow) => ({
	...row,
	sheet_hash: bytea(row.sheet_hash),
	body: bytea(row.body),
	apart: row.apart && bytea(row.apart),
});

const bytea = (bytes: Uint8Array): string =>
	`\\x${Buffer.from(bytes).toString("hex")}`;
