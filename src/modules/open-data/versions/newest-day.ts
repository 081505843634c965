import type { Context } from "#platform/context.ts";
import { asDay, type Day } from "#territory";
import { openDataIn } from "../tables.ts";

/** The day of the newest version of any dataset that was not taken back; null before the first. */
export async function newestVersionDay(cx: Context): Promise<Day | null> {
	const row = await openDataIn(cx.db)
		.selectFrom("open_data.version")
		.select(asDay("on_day").as("day"))
		.where("withdrawn_on", "is", null)
		.orderBy("on_day", "desc")
		.limit(1)
		.executeTakeFirst();
	return row?.day ?? null;
}

/** When the daily round looked last at any dataset; null before the first. It is the sign that somebody works behind the pages. */
export async function lastLookAt(cx: Context): Promise<Date | null> {
	const row = await openDataIn(cx.db)
		.selectFrom("open_data.looked")
		.select("looked_at")
		.orderBy("looked_at", "desc")
		.limit(1)
		.executeTakeFirst();
	return row?.looked_at ?? null;
}
