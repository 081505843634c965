import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { leaveTrails } from "#platform/trail.ts";
import { collectionById } from "../collections/queries.ts";
import { keepSought } from "../seek/keep.ts";
import { controlOf } from "./fields.ts";
import type { MarcRecord } from "./marc.ts";
import { marcJsonOf } from "./marc-json.ts";
import { readRecord } from "./read-record.ts";
import { longestTitle, type Source, subjectKind } from "./record.ts";
import { stamped } from "./stamp.ts";
import {
	controlNumberOf,
	isTitle,
	mayWrite,
	toTheSecond,
} from "./write-record.ts";

export interface Brought {
	readonly marc: MarcRecord;
	readonly source: Source;
	readonly sourceKey: string;
}

/**
 * Creates many records in a few statements, each with its row in the trail. What cannot be created, or is here by its source
 * already, is `null`: `writeRecord` says why, or changes it.
 */
export async function createRecords(
	tx: Context,
	collectionId: string,
	brought: readonly Brought[],
): Promise<readonly ({ readonly id: string } | null)[]> {
	const collection = await collectionById(tx, collectionId, {
		lock: "to-write-in",
	});
	if (!collection || !mayWrite(tx, collection) || collection.closedOn !== null)
		return brought.map(() => null);
	const numbers = await controlNumbers(tx, brought.length);
	const all = brought.map(({ marc: given, ...source }, at) => {
		const marc = stamped(given, {
			controlNumber: numbers[at] ?? "",
			now: tx.now,
		});
		return { id: tx.newId(), marc, source, read: readRecord(marc) };
	});
	const { rows } = await sql<{ id: string }>`
		insert into library.record (id, collection_id, control_number, version, marc, title, facts, formats, languages, kind, year,
			source, source_key, created_at, changed_at, offered)
		select id, ${collectionId}, control_number, 1, marc, title, facts, formats, languages, kind, year, source, source_key,
			${tx.now}, ${toTheSecond(tx.now)}, ${collection.openTo === "everyone"}
		from jsonb_to_recordset(${JSON.stringify(
			all.filter(({ read }) => isWhole(read.facts.title)).map(rowOf),
		)}::jsonb) as one (
			id uuid, control_number text, marc jsonb, title text, facts jsonb, formats text[], languages text[], kind text,
			year integer, source text, source_key text)
		on conflict on constraint record_of_source_once do nothing
		returning id`.execute(tx.db);
	const there = new Set(rows.map(({ id }) => id));
	const created = all.filter(({ id }) => there.has(id));
	await keepSought(
		tx,
		created.map(({ id, read }) => ({
			...read,
			id,
			openTo: collection.openTo,
			collectionId,
		})),
	);
	await leaveTrails(
		tx,
		created.map(({ id }) => ({
			chain: "operations",
			deed: "library.record-created",
			subject: { kind: subjectKind, id },
		})),
	);
	return all.map(({ id }) => (there.has(id) ? { id } : null));
}

const isWhole = (title: string): boolean =>
	isTitle(title) && title.length <= longestTitle;

const rowOf = ({
	id,
	marc,
	source: { source, sourceKey },
	read: { facts, formats, languages, kind, year },
}: {
	readonly id: string;
	readonly marc: MarcRecord;
	readonly source: Omit<Brought, "marc">;
	readonly read: ReturnType<typeof readRecord>;
}) => ({
	id,
	control_number: controlOf(marc, "001"),
	marc: marcJsonOf(marc),
	title: facts.title,
	facts,
	formats,
	languages,
	kind,
	year,
	source,
	source_key: sourceKey,
});

async function controlNumbers(
	tx: Context,
	many: number,
): Promise<readonly string[]> {
	const { rows } = await sql<{ n: string }>`
		select nextval('library.control_number') as n from generate_series(1, ${many}::integer)`.execute(
		tx.db,
	);
	return rows.map(({ n }) => controlNumberOf(Number(n)));
}
