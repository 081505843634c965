import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { leaveTrails } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { mayKeep } from "../policy.ts";
import { libraryIn } from "../tables.ts";
import { type CopyWords, columnsOf, problemOfWords } from "./keep-copy.ts";

export interface NewCopy {
	readonly recordId: string;
	readonly words: CopyWords;
}

const copyKind = "library-copy";

/**
 * Puts copies of records of one office on the shelf, in a few statements. Answers those that are new, by barcode; `addCopy`
 * says why another one is not.
 */
export async function addCopies(
	tx: Context,
	unitId: string,
	copies: readonly NewCopy[],
): Promise<ReadonlyMap<string, NewCopy & { readonly id: string }>> {
	const given = copies.filter(({ words }) => problemOfWords(words) === null);
	if (given.length === 0 || !mayKeep(tx.actor, { unitId }).may)
		return new Map();
	const rows = given.map(({ recordId, words }) => ({
		id: tx.newId(),
		record_id: recordId,
		...columnsOf(words),
	}));
	const { rows: added } = await sql<{ id: string }>`
		insert into library.copy (id, unit_id, record_id, barcode, call_number, place, state, note, version, added_on)
		select id, ${unitId}, record_id, barcode, call_number, place, state, note, 1, ${dayOf(tx.now)}::date
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one (
			id uuid, record_id uuid, barcode text, call_number text, place text, state text, note text)
		on conflict on constraint copy_barcode_once do nothing
		returning id`.execute(tx.db);
	await leaveTrails(
		tx,
		added.map(({ id }) => ({
			chain: "operations",
			deed: "library.copy-added",
			subject: { kind: copyKind, id },
		})),
	);
	const there = new Set(added.map(({ id }) => id));
	return new Map(
		rows.flatMap(({ id, barcode }, at) => {
			const one = given[at];
			return one && there.has(id) ? [[barcode, { ...one, id }]] : [];
		}),
	);
}

/** Takes copies back that a file brought and that nothing happened to since: neither changed, nor ever lent or laid aside. */
export async function takeBackCopies(
	tx: Context,
	unitId: string,
	ids: readonly string[],
): Promise<readonly string[]> {
	if (ids.length === 0 || !mayKeep(tx.actor, { unitId }).may) return [];
	const rows = await libraryIn(tx.db)
		.deleteFrom("library.copy")
		.where("id", "in", ids)
		.where("unit_id", "=", unitId)
		.where("version", "=", 1)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("library.loan as loan")
						.select("loan.id")
						.whereRef("loan.copy_id", "=", "library.copy.id"),
				),
			),
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("library.reservation as waiting")
						.select("waiting.id")
						.whereRef("waiting.copy_id", "=", "library.copy.id"),
				),
			),
		)
		.returning("id")
		.execute();
	await leaveTrails(
		tx,
		rows.map(({ id }) => ({
			chain: "operations",
			deed: "library.copy-taken-back",
			subject: { kind: copyKind, id },
		})),
	);
	return rows.map(({ id }) => id);
}
