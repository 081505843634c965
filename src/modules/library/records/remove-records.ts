import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { leaveTrails } from "#platform/trail.ts";
import { mayKeep } from "../policy.ts";
import { subjectKind } from "./record.ts";
import { toTheSecond } from "./write-record.ts";

export interface Unchanged {
	readonly id: string;
	readonly version: number;
}

/**
 * Takes records of one office out in a few statements, each with its row in the trail: those that nobody changed since, and that
 * have no copy. Answers which; `removeRecord` says why another one stays.
 */
export async function removeRecords(
	tx: Context,
	unitId: string,
	records: readonly Unchanged[],
): Promise<ReadonlySet<string>> {
	if (records.length === 0 || !mayKeep(tx.actor, { unitId }).may)
		return new Set();
	const { rows } = await sql<{ id: string }>`
		with gone as (
			update library.record as record
			set version = record.version + 1, changed_at = ${toTheSecond(tx.now)}, removed_at = ${tx.now}
			from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as one (id uuid, version integer), library.collection as collection
			where record.id = one.id and record.version = one.version and removed_at is null
				and collection.id = collection_id and collection.unit_id = ${unitId}
				and not exists (select from library.copy where record_id = record.id)
			returning record.id
		), found_no_more as (
			delete from library.sought using gone where record_id = gone.id
		)
		select id from gone`.execute(tx.db);
	await leaveTrails(
		tx,
		rows.map(({ id }) => ({
			chain: "operations",
			deed: "library.record-removed",
			subject: { kind: subjectKind, id },
		})),
	);
	return new Set(rows.map(({ id }) => id));
}
