import type { Context } from "#platform/context.ts";
import { asDay, type Day, dayOf } from "#territory";
import type { Key } from "../complaint.ts";
import { complaintsIn } from "../tables.ts";
import type { LaporLink } from "./judge-lapor.ts";
import type { LaporRow } from "./lapor-row.ts";

/** What LAPOR says of a complaint; null where we know of no number there. */
export async function laporLinkOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<(LaporLink & { readonly readOn: Day }) | null> {
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.lapor")
		.select(["tracking", "title", "category", "disposition", "answer"])
		.select([
			asDay("reported_on").as("reportedOn"),
			asDay("read_on").as("readOn"),
		])
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.executeTakeFirst();
	return row ?? null;
}

/** Keeps what rows say, many at once. What a row leaves out stays as it was. */
export async function keepLinks(
	tx: Context,
	links: readonly { readonly key: Key; readonly row: LaporRow }[],
): Promise<void> {
	if (links.length === 0) return;
	await complaintsIn(tx.db)
		.insertInto("complaints.lapor")
		.values(
			links.map(({ key, row }) => ({
				unit_id: key.unitId,
				complaint_id: key.id,
				tracking: row.tracking,
				title: row.title,
				category: row.category,
				disposition: row.disposition,
				answer: row.answer,
				reported_on: row.reportedOn,
				read_on: dayOf(tx.now),
			})),
		)
		.onConflict((conflict) =>
			conflict
				.columns(["unit_id", "complaint_id"])
				.doUpdateSet(({ ref, fn }) => ({
					title: fn.coalesce(
						ref("excluded.title"),
						ref("complaints.lapor.title"),
					),
					category: fn.coalesce(
						ref("excluded.category"),
						ref("complaints.lapor.category"),
					),
					disposition: fn.coalesce(
						ref("excluded.disposition"),
						ref("complaints.lapor.disposition"),
					),
					answer: fn.coalesce(
						ref("excluded.answer"),
						ref("complaints.lapor.answer"),
					),
					reported_on: ref("excluded.reported_on"),
					read_on: ref("excluded.read_on"),
				})),
		)
		.execute();
}
