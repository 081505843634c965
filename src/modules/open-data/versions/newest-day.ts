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
