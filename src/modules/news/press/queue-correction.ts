import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { insertRows } from "#platform/database/insert-rows.ts";
import type { Item } from "../item.ts";
import { newsIn } from "../tables.ts";
import { releaseOf } from "./queue-release.ts";

/**
 * Whoever got a release by mail, and may have printed it, learns by mail that it was wrong, or is gone; also who gets nothing more of
 * that office. Whoever is still to get it gets it as it stands now. `about` is told to each once.
 */
export async function queueCorrection(
	tx: Context,
	item: Item,
	about: string,
): Promise<void> {
	const rows = await newsIn(tx.db)
		.selectFrom("news.mailing")
		.select("journalist_id")
		.where("item_id", "=", item.id)
		.where("about", "=", releaseOf(item.id))
		.where("outcome", "=", "sent")
		.execute();
	if (rows.length === 0) return;
	await insertRows(
		"news.mailing",
		rows.map(({ journalist_id }) => ({
			id: tx.newId(),
			journalist_id,
			about,
			unit_id: item.unitId,
			item_id: item.id,
			due_at: tx.now,
			tries: 0,
			ended_at: null,
			outcome: null,
		})),
		sql`on conflict on constraint mailing_once do nothing`,
	).execute(tx.db);
}

export const correctionOf = (itemId: string, sequence: number): string =>
	`corrected ${itemId} ${sequence}`;
export const withdrawalOf = (itemId: string): string => `withdrawn ${itemId}`;
