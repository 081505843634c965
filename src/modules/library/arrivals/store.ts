import { type Selectable, sql } from "kysely";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { type LibraryTables, libraryIn } from "../tables.ts";
import {
	type Arrival,
	type Counts,
	type Item,
	type Judged,
	type Verdict,
	verdicts,
} from "./arrival.ts";

type Row = Selectable<LibraryTables["library.arrival"]>;

const arrivalOf = (row: Row): Arrival => ({
	id: row.id,
	unitId: row.unit_id,
	collectionId: row.collection_id,
	kind: row.kind,
	fileName: row.file_name,
	size: row.size,
	pieces: row.pieces,
	state: row.state,
	version: row.version,
	seen: row.seen,
	doneTo: row.done_to,
	byId: row.by_id,
	at: row.at,
	endedAt: row.ended_at,
});

export async function arrivalById(
	cx: Context,
	id: string,
	{ lock = false }: { readonly lock?: boolean } = {},
): Promise<Arrival | null> {
	if (!isUuid(id)) return null;
	const asked = libraryIn(cx.db)
		.selectFrom("library.arrival")
		.selectAll()
		.where("id", "=", id);
	const row = await (lock ? asked.forUpdate() : asked).executeTakeFirst();
	return row ? arrivalOf(row) : null;
}

/** Files of an office, the latest first. */
export async function arrivalsOf(
	cx: Context,
	unitId: string,
): Promise<readonly Arrival[]> {
	const rows = await libraryIn(cx.db)
		.selectFrom("library.arrival")
		.selectAll()
		.where("unit_id", "=", unitId)
		.orderBy("at", "desc")
		.orderBy("id", "desc")
		.limit(50)
		.execute();
	return rows.map(arrivalOf);
}

export async function insertArrival(tx: Context, one: Arrival): Promise<void> {
	await libraryIn(tx.db)
		.insertInto("library.arrival")
		.values({
			id: one.id,
			unit_id: one.unitId,
			collection_id: one.collectionId,
			kind: one.kind,
			file_name: one.fileName,
			size: one.size,
			pieces: one.pieces,
			state: one.state,
			version: one.version,
			seen: one.seen,
			done_to: one.doneTo,
			by_id: one.byId,
			at: one.at,
			ended_at: one.endedAt,
			held_until: null,
		})
		.execute();
}

/** Writes what changed, and counts the change. */
export async function saveArrival(
	tx: Context,
	before: Arrival,
	changes: Partial<
		Pick<Arrival, "state" | "seen" | "doneTo" | "pieces" | "endedAt">
	>,
): Promise<Arrival> {
	const after = { ...before, ...changes, version: before.version + 1 };
	await libraryIn(tx.db)
		.updateTable("library.arrival")
		.set({
			state: after.state,
			version: after.version,
			seen: after.seen,
			done_to: after.doneTo,
			pieces: after.pieces,
			ended_at: after.endedAt,
		})
		.where("id", "=", before.id)
		.execute();
	return after;
}

/** What was found out of these, in one statement. */
export async function insertItems(
	tx: Context,
	{ id }: Arrival,
	items: readonly Item[],
	judged: readonly Judged[],
): Promise<void> {
	await libraryIn(tx.db)
		.insertInto("library.arrival_item")
		.values(
			judged.map((one, at) => ({
				arrival_id: id,
				number: items[at]?.number ?? 0,
				place: items[at]?.place ?? 0,
				verdict: one.verdict,
				// What PostgreSQL cannot hold was no letter.
				title: one.title.replaceAll("\0", ""),
				notes: one.notes.map((note) => note.replaceAll("\0", "")),
				source_key: one.sourceKey?.replaceAll("\0", "") ?? null,
				seal: one.seal,
				target_id: one.targetId,
				target_version: one.targetVersion,
				before: null,
				done: false,
			})),
		)
		.execute();
}

export interface KeptItem extends Judged {
	readonly number: number;
	readonly place: number;
	readonly before: object | null;
	readonly done: boolean;
}

const itemOf = (
	row: Selectable<LibraryTables["library.arrival_item"]>,
): KeptItem => ({
	number: row.number,
	place: row.place,
	verdict: row.verdict,
	title: row.title,
	notes: row.notes,
	sourceKey: row.source_key,
	seal: row.seal,
	targetId: row.target_id,
	targetVersion: row.target_version,
	before: row.before,
	done: row.done,
});

/** What is known of records of a file, in its order. */
export async function keptItems(
	cx: Context,
	arrivalId: string,
	asked: {
		readonly verdicts?: readonly Verdict[];
		readonly after?: number;
		readonly upTo?: number;
		/** Only those that were written. */
		readonly done?: true;
		/** Only those of which something is to be said. */
		readonly noted?: true;
		readonly limit: number;
	},
): Promise<readonly KeptItem[]> {
	const rows = await libraryIn(cx.db)
		.selectFrom("library.arrival_item")
		.selectAll()
		.where("arrival_id", "=", arrivalId)
		.where("number", ">", asked.after ?? 0)
		.$if(asked.upTo !== undefined, (all) =>
			all.where("number", "<=", asked.upTo ?? 0),
		)
		.$if(asked.verdicts !== undefined, (all) =>
			all.where("verdict", "in", asked.verdicts ?? []),
		)
		.$if(asked.done === true, (all) => all.where("done", "=", true))
		.$if(asked.noted === true, (all) => all.where(sql<boolean>`notes <> '{}'`))
		.orderBy("number")
		.limit(asked.limit)
		.execute();
	return rows.map(itemOf);
}

/** What became of these, in one statement. */
export async function saveItems(
	tx: Context,
	arrivalId: string,
	items: readonly KeptItem[],
): Promise<void> {
	if (items.length === 0) return;
	const rows = items.map((one) => ({
		number: one.number,
		verdict: one.verdict,
		notes: one.notes,
		target_id: one.targetId,
		target_version: one.targetVersion,
		before: one.before,
		done: one.done,
	}));
	await sql`
		update library.arrival_item as item
		set verdict = one.verdict, notes = one.notes, target_id = one.target_id, target_version = one.target_version,
			before = one.before, done = one.done
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one (
			number integer, verdict text, notes text[], target_id uuid, target_version integer, before jsonb, done boolean)
		where arrival_id = ${arrivalId} and item.number = one.number`.execute(
		tx.db,
	);
}

/** Seals of what a file said before, by their keys. */
export async function sealsBefore(
	tx: Context,
	{ id }: Pick<Arrival, "id">,
	keys: readonly string[],
): Promise<Map<string, string>> {
	if (keys.length === 0) return new Map();
	const rows = await libraryIn(tx.db)
		.selectFrom("library.arrival_item")
		.select(["source_key", "seal"])
		.where("arrival_id", "=", id)
		.where("source_key", "in", [...keys])
		.where("verdict", "!=", "twice")
		.execute();
	return new Map(rows.map(({ source_key, seal }) => [source_key ?? "", seal]));
}

/** How many there are of each. */
export async function countsOf(
	cx: Context,
	arrivalId: string,
): Promise<Counts> {
	const rows = await libraryIn(cx.db)
		.selectFrom("library.arrival_item")
		.select(({ fn }) => ["verdict", fn.countAll<string>().as("n")])
		.where("arrival_id", "=", arrivalId)
		.groupBy("verdict")
		.execute();
	const found = new Map(rows.map(({ verdict, n }) => [verdict, Number(n)]));
	return Object.fromEntries(
		verdicts.map((verdict) => [verdict, found.get(verdict) ?? 0]),
	) as Counts;
}

/** Files that were looked at, and about which nobody decided since then. */
export async function undecidedSince(
	cx: Context,
	then: Date,
): Promise<readonly Arrival[]> {
	const rows = await libraryIn(cx.db)
		.selectFrom("library.arrival")
		.selectAll()
		.where("state", "=", "previewed")
		.where("at", "<", then)
		.execute();
	return rows.map(arrivalOf);
}

/** Takes hold of a file that waits for work, for some seconds; `null` where there is none, or others are at it. */
export async function holdNext(
	cx: Context,
	seconds: number,
	id?: string,
): Promise<Arrival | null> {
	const held = new Date(cx.now.getTime() + seconds * 1_000);
	const { rows } = await sql<Row>`
		update library.arrival set held_until = ${held}
		where id = (
			select id from library.arrival
			where state in ('reading', 'writing', 'undoing')
			and (held_until is null or held_until < ${cx.now})
			and (${id ?? null}::uuid is null or id = ${id ?? null}::uuid)
			order by at
			limit 1
			for update skip locked
		)
		returning *`.execute(cx.db);
	return rows[0] ? arrivalOf(rows[0]) : null;
}

export async function hold(
	cx: Context,
	id: string,
	until: Date | null,
): Promise<void> {
	await libraryIn(cx.db)
		.updateTable("library.arrival")
		.set({ held_until: until })
		.where("id", "=", id)
		.execute();
}
