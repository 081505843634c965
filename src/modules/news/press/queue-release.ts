import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { insertRows } from "#platform/database/insert-rows.ts";
import type { Unit } from "#units";
import type { Item } from "../item.ts";
import { newsIn } from "../tables.ts";
import { reaches } from "./join-list.ts";

/** What such a mail tells. */
export const releaseOf = (itemId: string): string => `release ${itemId}`;

/** One mail for each who stands on the list at that moment and wants releases of there, in the transaction in which it goes out. */
export async function queueRelease(
	tx: Context,
	item: Item,
	unit: Unit,
): Promise<void> {
	const rows = await newsIn(tx.db)
		.selectFrom("news.journalist")
		.select(["id", "provinces"])
		.where("confirmed_at", "is not", null)
		.where("id", "not in", (from) =>
			from
				.selectFrom("news.muting")
				.select("journalist_id")
				.where("unit_id", "=", unit.id),
		)
		.execute();
	const mails = rows
		.filter(({ provinces }) => reaches(provinces, unit.province.code))
		.map(({ id }) => ({
			id: tx.newId(),
			journalist_id: id,
			about: releaseOf(item.id),
			unit_id: item.unitId,
			item_id: item.id,
			due_at: tx.now,
			tries: 0,
			ended_at: null,
			outcome: null,
		}));
	if (mails.length > 0)
		await insertRows(
			"news.mailing",
			mails,
			sql`on conflict on constraint mailing_once do nothing`,
		).execute(tx.db);
}

/** What waits of it is sent to nobody any more. */
export const forgetReleases = async (
	tx: Context,
	itemId: string,
): Promise<void> =>
	void (await newsIn(tx.db)
		.updateTable("news.mailing")
		.set({ due_at: null, ended_at: tx.now, outcome: "withdrawn" })
		.where("item_id", "=", itemId)
		.where("due_at", "is not", null)
		.execute());

/** To how many a release went, and to how many it is still going. */
export async function mailingsOf(
	cx: Context,
	itemId: string,
): Promise<{ readonly sent: number; readonly waiting: number }> {
	const rows = await newsIn(cx.db)
		.selectFrom("news.mailing")
		.select(({ fn }) => ["outcome", fn.countAll().as("n")])
		.where("item_id", "=", itemId)
		.where("about", "=", releaseOf(itemId))
		.groupBy("outcome")
		.execute();
	const of = (outcome: string | null) =>
		Number(rows.find((row) => row.outcome === outcome)?.n ?? 0);
	return { sent: of("sent"), waiting: of(null) };
}
