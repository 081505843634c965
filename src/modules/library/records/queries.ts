import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { mayRead, mayReadAll } from "../policy.ts";
import { libraryIn } from "../tables.ts";
import { marcOfKept } from "./marc-json.ts";
import type { LibraryRecord, Source } from "./record.ts";

const records = (cx: Context) =>
	libraryIn(cx.db)
		.selectFrom("library.record as record")
		.innerJoin(
			"library.collection as collection",
			"collection.id",
			"record.collection_id",
		)
		.select([
			"record.id",
			"collection_id",
			"control_number",
			"record.version",
			"marc",
			"facts",
			"formats",
			"languages",
			"kind",
			"year",
			"source",
			"source_key",
			"changed_at",
			"removed_at",
			"unit_id",
			"open_to",
			"slug",
		]);

/** Whoever asks, and also what was removed: for use cases, which ask themselves who may. */
export async function recordById(
	cx: Context,
	id: string,
	{ lock = false }: { readonly lock?: boolean } = {},
): Promise<LibraryRecord | null> {
	const asked = records(cx).where("record.id", "=", id);
	const row = await (lock
		? asked.forUpdate("record")
		: asked
	).executeTakeFirst();
	return row ? recordOf(row) : null;
}

/** A record that whoever asks may read; what is not for them, or was removed, is not there. */
export async function recordByControlNumber(
	cx: Context,
	controlNumber: string,
): Promise<LibraryRecord | null> {
	const row = await records(cx)
		.where("control_number", "=", controlNumber)
		.where("removed_at", "is", null)
		.$if(!mayReadAll(cx.actor), (asked) =>
			asked.where("open_to", "=", "everyone"),
		)
		.executeTakeFirst();
	return row ? recordOf(row) : null;
}

/** Those of these records that whoever asks may read, in the same order. */
export async function recordsByIds(
	cx: Context,
	ids: readonly string[],
): Promise<readonly LibraryRecord[]> {
	if (ids.length === 0) return [];
	const rows = await records(cx)
		.where("record.id", "in", ids)
		.where("removed_at", "is", null)
		.$if(!mayReadAll(cx.actor), (asked) =>
			asked.where("open_to", "=", "everyone"),
		)
		.execute();
	const found = new Map(rows.map((row) => [row.id, recordOf(row)]));
	return ids.flatMap((id) => found.get(id) ?? []);
}

/** A record that whoever asks may read, also when it was removed: who harvested it must hear of that. */
export async function recordForHarvest(
	cx: Context,
	controlNumber: string,
): Promise<LibraryRecord | null> {
	const row = await records(cx)
		.where("control_number", "=", controlNumber)
		.$if(!mayReadAll(cx.actor), (asked) => asked.where(wasOpen))
		.executeTakeFirst();
	return row ? asTold(cx, recordOf(row)) : null;
}

/** Open to everyone, now or once. */
const wasOpen = sql<boolean>`(open_to = 'everyone' or offered)`;

/** What is open no more is gone, for whoever may not read it. */
const asTold = ({ actor }: Context, record: LibraryRecord): LibraryRecord =>
	mayRead(actor, record).may
		? record
		: { ...record, removedAt: record.removedAt ?? record.changedAt };

export async function recordOfSource(
	tx: Context,
	{
		collectionId,
		source,
		sourceKey,
	}: {
		readonly collectionId: string;
		readonly source: Source;
		readonly sourceKey: string;
	},
): Promise<LibraryRecord | null> {
	const row = await records(tx)
		.where("collection_id", "=", collectionId)
		.where("source", "=", source)
		.where("source_key", "=", sourceKey)
		.forUpdate("record")
		.executeTakeFirst();
	return row ? recordOf(row) : null;
}

/** What a harvester asks for; both ends of the time are included, to the second. */
export interface Changes {
	readonly from?: Date | undefined;
	readonly until?: Date | undefined;
	/** Slug of a collection. */
	readonly set?: string | undefined;
	/** The last that was handed over. */
	readonly after?:
		| { readonly changedAt: Date; readonly id: string }
		| undefined;
	readonly limit: number;
}

/** Records that whoever asks may read, by the time of their last change; among them, as removed, those that they could read once. */
export async function recordsChanged(
	cx: Context,
	{ from, until, set, after, limit }: Changes,
): Promise<readonly LibraryRecord[]> {
	let asked = records(cx);
	if (!mayReadAll(cx.actor)) asked = asked.where(wasOpen);
	if (from) asked = asked.where("changed_at", ">=", from);
	if (until) asked = asked.where("changed_at", "<=", until);
	if (set !== undefined) asked = asked.where("slug", "=", set);
	if (after)
		asked = asked.where(
			sql<boolean>`(changed_at, record.id) > (${after.changedAt}::timestamptz, ${after.id}::uuid)`,
		);
	const rows = await asked
		.orderBy("changed_at")
		.orderBy("record.id")
		.limit(limit)
		.execute();
	return rows.map((row) => asTold(cx, recordOf(row)));
}

/** When the first of them was last changed: before that a harvester need not ask. `null` where there is none. */
export async function firstChange(cx: Context): Promise<Date | null> {
	const row = await libraryIn(cx.db)
		.selectFrom("library.record")
		.select("changed_at")
		.orderBy("changed_at")
		.limit(1)
		.executeTakeFirst();
	return row?.changed_at ?? null;
}

type Row = Awaited<ReturnType<ReturnType<typeof records>["execute"]>>[number];

export const recordOf = (row: Row): LibraryRecord => ({
	id: row.id,
	collectionId: row.collection_id,
	unitId: row.unit_id,
	controlNumber: row.control_number,
	version: row.version,
	marc: marcOfKept(row.marc),
	facts: row.facts,
	formats: row.formats,
	languages: row.languages,
	kind: row.kind,
	year: row.year,
	source: row.source,
	sourceKey: row.source_key,
	changedAt: row.changed_at,
	removedAt: row.removed_at,
	openTo: row.open_to,
	collectionSlug: row.slug,
});
