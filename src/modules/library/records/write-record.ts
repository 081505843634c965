import { sql } from "kysely";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Collection, collectionById } from "../collections/queries.ts";
import { mayKeep } from "../policy.ts";
import { keepSought } from "../seek/keep.ts";
import { libraryIn } from "../tables.ts";
import type { MarcRecord } from "./marc.ts";
import { marcJsonOf } from "./marc-json.ts";
import { type Entered, marcOf } from "./marc-of.ts";
import { recordById, recordOfSource } from "./queries.ts";
import { readRecord } from "./read-record.ts";
import {
	type LibraryRecord,
	longestTitle,
	type Source,
	subjectKind,
} from "./record.ts";
import { stamped } from "./stamp.ts";

export interface Written {
	readonly collectionId: string;
	/** A whole record, or what a form holds of it. */
	readonly what: { readonly marc: MarcRecord } | { readonly entered: Entered };
	readonly source: Source;
	/** By which its source knows it: what comes a second time changes the same record. */
	readonly sourceKey?: string | null;
	/** The record that is changed; a new one, or that of the source key, when left out. */
	readonly id?: string;
	/** What whoever changes it had before them; not asked when left out. */
	readonly expectedVersion?: number;
}

export type WriteRefusal = Refusal<
	| "unknown-collection"
	| "closed-collection"
	| "not-yours"
	| "unknown-record"
	| "removed"
	| "no-title"
	| "title-too-long"
	| "changed-meanwhile"
>;

export interface WrittenRecord {
	readonly id: string;
	readonly controlNumber: string;
	readonly version: number;
	readonly became: "new" | "changed" | "same";
}

/** Creates a record or changes one. Nothing is written, and the version stays, where it says what it said before. */
export const writeRecord = (
	cx: Context,
	written: Written,
): Promise<Result<WrittenRecord, WriteRefusal>> =>
	inTransaction<Result<WrittenRecord, WriteRefusal>>(cx, async (tx) => {
		const collection = await collectionById(tx, written.collectionId, {
			lock: "to-write-in",
		});
		if (!collection) return refused("unknown-collection");
		if (!mayWrite(tx, collection)) return refused("not-yours");
		if (collection.closedOn !== null) return refused("closed-collection");
		const before = await lockedBefore(tx, written);
		if (written.id !== undefined && !before) return refused("unknown-record");
		if (before && before.unitId !== collection.unitId)
			return refused("not-yours");
		if (before && written.id !== undefined && before.removedAt !== null)
			return refused("removed");
		if (before && !isExpected(before, written))
			return refused("changed-meanwhile", { version: before.version });
		const marc = marcOfWritten(written, before?.marc);
		const title = readRecord(marc).facts.title;
		if (!isTitle(title)) return refused("no-title");
		if (title.length > longestTitle)
			return refused("title-too-long", { n: longestTitle });
		return before
			? ok(await change(tx, before, collection, marc))
			: ok(await create(tx, collection, written, marc));
	});

/** Something to read aloud. */
export const isTitle = (title: string): boolean => /[\p{L}\p{N}]/u.test(title);

/** Programs that bring what the office published keep it as well. */
export const mayWrite = (
	{ actor }: Context,
	{ unitId }: Pick<Collection, "unitId">,
): boolean => actor.kind === "system" || mayKeep(actor, { unitId }).may;

async function lockedBefore(
	tx: Context,
	{ id, collectionId, source, sourceKey = null }: Written,
): Promise<LibraryRecord | null> {
	if (id !== undefined) return recordById(tx, id, { lock: true });
	return sourceKey === null
		? null
		: recordOfSource(tx, { collectionId, source, sourceKey });
}

const isExpected = (
	{ version }: LibraryRecord,
	{ expectedVersion }: Written,
): boolean => expectedVersion === undefined || expectedVersion === version;

const marcOfWritten = ({ what }: Written, before?: MarcRecord): MarcRecord =>
	"marc" in what ? what.marc : marcOf(what.entered, before);

async function create(
	tx: Context,
	{ id: collectionId, openTo }: Collection,
	written: Written,
	marc: MarcRecord,
): Promise<WrittenRecord> {
	const id = tx.newId();
	const controlNumber = await nextControlNumber(tx);
	await libraryIn(tx.db)
		.insertInto("library.record")
		.values({
			id,
			collection_id: collectionId,
			control_number: controlNumber,
			version: 1,
			source: written.source,
			source_key: written.sourceKey ?? null,
			created_at: tx.now,
			offered: openTo === "everyone",
			...columnsOf(stamped(marc, { controlNumber, now: tx.now }), tx.now),
		})
		.execute();
	await keepFound(tx, id);
	await leave(tx, "library.record-created", id);
	return { id, controlNumber, version: 1, became: "new" };
}

async function change(
	tx: Context,
	before: LibraryRecord,
	{ id: collectionId, openTo }: Collection,
	marc: MarcRecord,
): Promise<WrittenRecord> {
	const { id, controlNumber, version } = before;
	const after = stamped(marc, { controlNumber, now: tx.now });
	const same =
		before.removedAt === null &&
		before.collectionId === collectionId &&
		withoutTime(after) === withoutTime(before.marc);
	if (same) return { id, controlNumber, version, became: "same" };
	await libraryIn(tx.db)
		.updateTable("library.record")
		.set({
			collection_id: collectionId,
			version: version + 1,
			...(openTo === "everyone" ? { offered: true } : {}),
			...columnsOf(after, tx.now),
		})
		.where("id", "=", id)
		.execute();
	await keepFound(tx, id);
	await leave(tx, "library.record-changed", id);
	return { id, controlNumber, version: version + 1, became: "changed" };
}

/** What it is found by follows what it says. */
async function keepFound(tx: Context, id: string): Promise<void> {
	const record = await recordById(tx, id);
	if (record) await keepSought(tx, [record]);
}

/** All but when it was changed. */
const withoutTime = ({ leader, fields }: MarcRecord): string =>
	JSON.stringify([leader, fields.filter(({ tag }) => tag !== "005")]);

/** What is read out of a record, beside it. */
export function columnsOf(marc: MarcRecord, now: Date) {
	const { facts, formats, languages, kind, year } = readRecord(marc);
	return {
		marc: JSON.stringify(marcJsonOf(marc)),
		title: facts.title,
		facts: JSON.stringify(facts),
		formats,
		languages,
		kind,
		year,
		changed_at: toTheSecond(now),
		removed_at: null,
	};
}

/** Harvesters ask by the second. */
export const toTheSecond = (now: Date): Date =>
	new Date(Math.floor(now.getTime() / 1_000) * 1_000);

async function nextControlNumber(tx: Context): Promise<string> {
	const { rows } = await sql<{
		n: string;
	}>`select nextval('library.control_number') as n`.execute(tx.db);
	return controlNumberOf(Number(rows[0]?.n));
}

/** `rk0001500`. */
export const controlNumberOf = (n: number): string =>
	`rk${String(n).padStart(7, "0")}`;

const leave = (tx: Context, deed: string, id: string) =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: subjectKind, id },
		details: {},
	});
