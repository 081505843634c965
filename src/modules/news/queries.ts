import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Unit, UnitsViews } from "#units";
import {
	type Item,
	isFirst,
	isPublished,
	type Key,
	type Published,
	updatedAt,
} from "./item.ts";
import type { State } from "./lifecycle.ts";
import { placesOf } from "./office.ts";
import { mayWrite } from "./policy.ts";
import { itemByKey, itemRows, keyOfAddress } from "./store.ts";
import { newsIn } from "./tables.ts";
import { terms } from "./terms.ts";

/** What is asked of all that everybody may read. */
export interface Asked {
	readonly topic?: string | null;
	/** Code of a province: what its offices published. */
	readonly province?: string | null;
	readonly unitId?: string | null;
	/** Releases alone. */
	readonly releases?: boolean;
	/** In easy words alone. */
	readonly easy?: boolean;
}

const published = (cx: Context, asked: Asked) => {
	let rows = itemRows(cx).where("item.state", "=", "published");
	if (asked.topic)
		rows = rows.where(
			sql<boolean>`item.topics @> ${JSON.stringify([asked.topic])}::jsonb`,
		);
	if (asked.unitId) rows = rows.where("item.unit_id", "=", asked.unitId);
	if (asked.releases) rows = rows.where("item.kind", "=", "release");
	if (asked.easy) rows = rows.where("item.reading", "=", "easy");
	if (asked.province)
		rows = rows.where("item.unit_id", "in", unitsIn(cx, asked.province));
	return rows;
};

const unitsIn = (cx: Context, province: string) =>
	cx.db
		.withTables<UnitsViews>()
		.selectFrom("units.directory as office")
		.select("office.unit_id")
		.where("office.province_code", "=", province);

/** Of what everybody may read, the newest first; and how many there are. */
export async function publishedItems(
	cx: Context,
	asked: Asked,
	{ skip, atMost }: { readonly skip: number; readonly atMost: number },
): Promise<{ readonly items: readonly Published[]; readonly total: number }> {
	const rows = await published(cx, asked)
		.orderBy("item.published_at", "desc")
		.orderBy("item.id", "desc")
		.offset(skip)
		.limit(atMost)
		.execute();
	const { total } = await published(cx, asked)
		.clearSelect()
		.select(({ fn }) => fn.countAll().as("total"))
		.executeTakeFirstOrThrow();
	return { items: rows.filter(isPublished), total: Number(total) };
}

/** Of what everybody may read, what was published before one item, the newest first. */
export async function publishedBefore(
	cx: Context,
	asked: Asked,
	{
		before,
		atMost,
	}: {
		readonly before: { readonly at: Date; readonly id: string } | null;
		readonly atMost: number;
	},
): Promise<readonly Published[]> {
	let rows = published(cx, asked)
		.orderBy("item.published_at", "desc")
		.orderBy("item.id", "desc")
		.limit(atMost);
	if (before)
		rows = rows.where(
			sql<boolean>`(item.published_at, item.id) < (${before.at}, ${before.id}::uuid)`,
		);
	return (await rows.execute()).filter(isPublished);
}

/** Every item that was corrected and still stands, some at a time: for files, not for pages. */
export async function* everyCorrected(
	cx: Context,
): AsyncGenerator<readonly Published[]> {
	let after = "";
	for (;;) {
		const rows = await itemRows(cx)
			.where("item.state", "=", "published")
			.where("item.corrected_at", "is not", null)
			.$if(after !== "", (query) => query.where("item.id", ">", after))
			.orderBy("item.id")
			.limit(terms.atOnce)
			.execute();
		if (rows.length > 0) yield rows.filter(isPublished);
		after = rows.at(-1)?.id ?? "";
		if (rows.length < terms.atOnce) return;
	}
}

/** What last changed, for a feed: a correction brings an item back to its top. */
export async function lastChanged(
	cx: Context,
	asked: Asked,
): Promise<readonly Published[]> {
	const rows = await published(cx, asked)
		.orderBy(sql`coalesce(item.corrected_at, item.published_at)`, "desc")
		.orderBy("item.id", "desc")
		.limit(terms.inFeed)
		.execute();
	return rows.filter(isPublished);
}

/** How many stand in each topic. */
export async function countsOfTopics(
	cx: Context,
): Promise<ReadonlyMap<string, number>> {
	const { rows } = await sql<{ topic: string; n: number }>`
		select topic, count(*)::integer as n
		from news.item as item, jsonb_array_elements_text(item.topics) as topic
		where item.state = 'published'
		group by topic`.execute(cx.db);
	return new Map(rows.map(({ topic, n }) => [topic, n]));
}

/** What a public address leads to, also what was withdrawn. */
export async function itemAt(
	cx: Context,
	slug: string,
): Promise<Published | null> {
	const key = await keyOfAddress(cx, slug);
	const item = key && (await itemByKey(cx, key));
	return item && isPublished(item) ? item : null;
}

/** An item that has its address; `null` for what nobody outside has seen. */
export async function itemById(
	cx: Context,
	key: Key,
): Promise<Published | null> {
	const item = await itemByKey(cx, key);
	return item && isPublished(item) ? item : null;
}

/** The same story told otherwise, for everybody. */
export const twinsOf = async (
	cx: Context,
	{ unitId, id, storyId }: Item,
): Promise<readonly Published[]> =>
	(
		await itemRows(cx)
			.where("item.unit_id", "=", unitId)
			.where("item.story_id", "=", storyId)
			.where("item.id", "!=", id)
			.where("item.state", "=", "published")
			.orderBy("item.id")
			.execute()
	).filter(isPublished);

/**
 * The same story told otherwise, where it was corrected after this telling last changed, or where its first telling is gone: whoever
 * reads this one would go on reading what is known to be wrong.
 */
export const mendedTellings = async (
	cx: Context,
	item: Published,
): Promise<readonly Published[]> =>
	(await tellingsOf(cx, item))
		.filter(isPublished)
		.filter(
			(other) =>
				other.id !== item.id &&
				(other.state === "withdrawn"
					? isFirst(other)
					: other.correctedAt !== null && other.correctedAt > updatedAt(item)),
		);

/** All tellings of a story that its office has, whatever their state. */
export const tellingsOf = (
	cx: Context,
	{ unitId, storyId }: Pick<Item, "unitId" | "storyId">,
): Promise<readonly Item[]> =>
	itemRows(cx)
		.where("item.unit_id", "=", unitId)
		.where("item.story_id", "=", storyId)
		.orderBy("item.id")
		.execute();

/** An item for the people of its office; for others there is none. */
export const ownItem = async (
	cx: Context,
	unit: Unit,
	id: string,
): Promise<Item | null> =>
	mayWrite(cx.actor, ...(await placesOf(cx, unit))).may
		? itemByKey(cx, { unitId: unit.id, id })
		: null;

/** The items of an office by where they stand, the last changed first. */
export async function overviewOf(
	cx: Context,
	{ id: unitId }: Pick<Unit, "id">,
): Promise<Readonly<Record<State, readonly Item[]>>> {
	const of = (state: State) =>
		itemRows(cx)
			.where("item.unit_id", "=", unitId)
			.where("item.state", "=", state)
			.orderBy("item.changed_at", "desc")
			.orderBy("item.id")
			.limit(100)
			.execute();
	return {
		review: await of("review"),
		draft: await of("draft"),
		scheduled: await of("scheduled"),
		published: await of("published"),
		withdrawn: await of("withdrawn"),
	};
}

/** The bytes of a picture of an item; `null` where it has none of that name. */
export async function pictureOf(
	cx: Context,
	{ unitId, id }: Key,
	materialId: string,
): Promise<{ readonly bytes: Uint8Array; readonly type: string } | null> {
	const row = await newsIn(cx.db)
		.selectFrom("news.material")
		.select(["file_sha256 as sha256", "file_type as type"])
		.where("unit_id", "=", unitId)
		.where("item_id", "=", id)
		.where("id", "=", materialId)
		.executeTakeFirst();
	return row?.sha256 && row.type
		? { bytes: await cx.files.read(row.sha256), type: row.type }
		: null;
}
