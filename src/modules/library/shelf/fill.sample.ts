import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { marcOf } from "../records/marc-of.ts";
import { readRecord } from "../records/read-record.ts";
import { stamped } from "../records/stamp.ts";
import { columnsOf, controlNumberOf } from "../records/write-record.ts";
import { keepSought } from "../seek/keep.ts";
import { sampleBook } from "./books.sample.ts";

interface Shelf {
	readonly unitId: string;
	readonly collectionId: string;
	readonly openTo: "everyone" | "signed-in";
	/** The first title and how many, by the numbers of the sample. */
	readonly from: number;
	readonly titles: number;
}

/** Rows that one statement writes. */
const atOnce = 500;

/** Ids of the sample, the same on every machine. */
export const sampleRecordId = (n: number): string => idOf("b1", n);
export const sampleCopyId = (n: number, copy: number): string =>
	idOf("b2", n * 10 + copy);
const idOf = (sort: string, n: number): string =>
	`00000000-0000-4000-8000-${sort}${String(n).padStart(10, "0")}`;

/** Numbers of the sample are given in their order into an empty library. */
export const sampleNumber = (n: number): string => controlNumberOf(n + 1);

/** Puts titles of the sample and their copies on the shelf, many in a statement. */
export async function fillShelf(tx: Context, shelf: Shelf): Promise<void> {
	for (let at = 0; at < shelf.titles; at += atOnce)
		await fillSome(tx, shelf, at, Math.min(atOnce, shelf.titles - at));
	await sql`select setval('library.control_number', greatest(${shelf.from + shelf.titles}::bigint, (select last_value from library.control_number)))`.execute(
		tx.db,
	);
}

async function fillSome(
	tx: Context,
	shelf: Shelf,
	skip: number,
	titles: number,
): Promise<void> {
	const numbers = Array.from(
		{ length: titles },
		(_, at) => shelf.from + skip + at,
	);
	const books = numbers.map((n) => bookOf(tx, shelf, n));
	await sql`
		insert into library.record (id, collection_id, control_number, version, marc, title, facts, formats, languages, kind, year,
			source, created_at, changed_at, offered)
		select id, ${shelf.collectionId}, control_number, 1, marc, title, facts, formats, languages, kind, year, 'written',
			${tx.now}, changed_at, ${shelf.openTo === "everyone"}
		from jsonb_to_recordset(${JSON.stringify(books.map(({ row }) => row))}::jsonb) as one (
			id uuid, control_number text, marc jsonb, title text, facts jsonb, formats text[], languages text[], kind text,
			year integer, changed_at timestamptz)`.execute(tx.db);
	await sql`
		insert into library.copy (id, unit_id, record_id, barcode, call_number, place, state, note, version, added_on)
		select id, ${shelf.unitId}, record_id, barcode, call_number, place, state, '', 1, ${tx.now}::timestamptz::date
		from jsonb_to_recordset(${JSON.stringify(numbers.flatMap(copiesOf))}::jsonb) as one (
			id uuid, record_id uuid, barcode text, call_number text, place text, state text)`.execute(
		tx.db,
	);
	await keepSought(
		tx,
		books.map(({ sought }) => sought),
	);
}

function bookOf(tx: Context, { collectionId, openTo }: Shelf, n: number) {
	const id = sampleRecordId(n);
	const controlNumber = sampleNumber(n);
	const marc = stamped(marcOf(sampleBook(n)), { controlNumber, now: tx.now });
	const columns = columnsOf(marc, tx.now);
	return {
		row: {
			...columns,
			id,
			control_number: controlNumber,
			marc: JSON.parse(columns.marc) as unknown,
			facts: JSON.parse(columns.facts) as unknown,
		},
		sought: { ...readRecord(marc), id, collectionId, openTo },
	};
}

/** One to three copies; of a hundred one is in repair, and one missing. */
function copiesOf(n: number) {
	const { facts } = sampleBook(n);
	return Array.from(
		{ length: 1 + (n % 7 === 0 ? 2 : n % 3 === 0 ? 1 : 0) },
		(_, copy) => ({
			id: sampleCopyId(n, copy),
			record_id: sampleRecordId(n),
			barcode: `NTT${String(n * 10 + copy).padStart(6, "0")}`,
			call_number: facts.callNumber,
			place: `Rak ${facts.classification.slice(0, 3)}`,
			state: n % 97 === 5 ? "missing" : n % 89 === 3 ? "in-repair" : "in-use",
		}),
	);
}
