import type { Context } from "#platform/context.ts";
import type { Item, Key, Text, Wording } from "./item.ts";
import { newsIn } from "./tables.ts";

export const itemRows = (cx: Context) =>
	newsIn(cx.db)
		.selectFrom("news.item as item")
		.select([
			"item.unit_id as unitId",
			"item.id",
			"item.story_id as storyId",
			"item.reading",
			"item.lang",
			"item.kind",
			"item.state",
			"item.slug",
			"item.topics",
			"item.title",
			"item.summary",
			"item.body",
			"item.writers",
			"item.sent_by as sentBy",
			"item.sent_at as sentAt",
			"item.why_returned as whyReturned",
			"item.publish_at as publishAt",
			"item.published_at as publishedAt",
			"item.published_by as publishedBy",
			"item.corrected_at as correctedAt",
			"item.why_withdrawn as whyWithdrawn",
			"item.withdrawn_at as withdrawnAt",
			"item.revision",
			"item.changed_at as changedAt",
		]);

const byKey = (cx: Context, { unitId, id }: Key) =>
	itemRows(cx).where("item.unit_id", "=", unitId).where("item.id", "=", id);

export const itemByKey = async (cx: Context, key: Key): Promise<Item | null> =>
	(await byKey(cx, key).executeTakeFirst()) ?? null;

/** The same, held until the end of the transaction. */
export const lockItem = async (tx: Context, key: Key): Promise<Item | null> =>
	(await byKey(tx, key).forUpdate().executeTakeFirst()) ?? null;

const columnsOf = (tx: Context, item: Item) => ({
	lang: item.lang,
	kind: item.kind,
	state: item.state,
	slug: item.slug,
	topics: JSON.stringify(item.topics),
	title: item.title,
	summary: item.summary,
	body: item.body,
	writers: JSON.stringify(item.writers),
	sent_by: item.sentBy,
	sent_at: item.sentAt,
	why_returned: item.whyReturned,
	publish_at: item.publishAt,
	published_at: item.publishedAt,
	published_by: item.publishedBy,
	corrected_at: item.correctedAt,
	why_withdrawn: item.whyWithdrawn,
	withdrawn_at: item.withdrawnAt,
	revision: item.revision,
	changed_by: tx.actor.id,
	changed_at: tx.now,
});

/** Answers whether the story is not yet told in this way and language. */
export async function insertItem(tx: Context, item: Item): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await newsIn(tx.db)
		.insertInto("news.item")
		.values({
			unit_id: item.unitId,
			id: item.id,
			story_id: item.storyId,
			reading: item.reading,
			...columnsOf(tx, item),
		})
		.onConflict((conflict) =>
			conflict
				.columns(["unit_id", "story_id", "reading", "lang"])
				.where("state", "!=", "withdrawn")
				.doNothing(),
		)
		.executeTakeFirst();
	return Number(numInsertedOrUpdatedRows) === 1;
}

export const saveItem = async (tx: Context, item: Item): Promise<void> =>
	void (await newsIn(tx.db)
		.updateTable("news.item")
		.set(columnsOf(tx, item))
		.where("unit_id", "=", item.unitId)
		.where("id", "=", item.id)
		.execute());

/** A draft that nobody outside has seen, with what belongs to it. */
export const deleteItem = async (
	tx: Context,
	{ unitId, id }: Key,
): Promise<void> =>
	void (await newsIn(tx.db)
		.deleteFrom("news.item")
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.where("state", "=", "draft")
		.execute());

/** Answers whether the address was free. */
export async function takeAddress(
	tx: Context,
	slug: string,
	{ unitId, id }: Key,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await newsIn(tx.db)
		.insertInto("news.address")
		.values({ slug, unit_id: unitId, item_id: id })
		.onConflict((conflict) => conflict.column("slug").doNothing())
		.executeTakeFirst();
	return Number(numInsertedOrUpdatedRows) === 1;
}

export const keyOfAddress = async (
	cx: Context,
	slug: string,
): Promise<Key | null> =>
	(await newsIn(cx.db)
		.selectFrom("news.address")
		.select(["unit_id as unitId", "item_id as id"])
		.where("slug", "=", slug)
		.executeTakeFirst()) ?? null;

/** From the first on, in order. */
export const wordingsOf = (
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Wording[]> =>
	newsIn(cx.db)
		.selectFrom("news.wording")
		.select([
			"sequence",
			"title",
			"summary",
			"body",
			"was_wrong as wasWrong",
			"is_right as isRight",
			"said_at as saidAt",
			"closed_why as closedWhy",
		])
		.where("unit_id", "=", unitId)
		.where("item_id", "=", id)
		.orderBy("sequence")
		.execute();

export const insertWording = async (
	tx: Context,
	{ unitId, id }: Key,
	{ title, summary, body }: Text,
	{
		sequence,
		wasWrong,
		isRight,
	}: Pick<Wording, "sequence" | "wasWrong" | "isRight">,
): Promise<void> =>
	void (await newsIn(tx.db)
		.insertInto("news.wording")
		.values({
			unit_id: unitId,
			item_id: id,
			sequence,
			title,
			summary,
			body,
			was_wrong: wasWrong,
			is_right: isRight,
			said_by: tx.actor.id,
			said_at: tx.now,
		})
		.execute());
