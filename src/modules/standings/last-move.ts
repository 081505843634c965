import type { Context } from "#platform/context.ts";
import { standingsIn } from "./tables.ts";

/** When the standing of any unit last moved; null before the first. */
export async function lastMoveAt(cx: Context): Promise<Date | null> {
	const row = await standingsIn(cx.db)
		.selectFrom("standings.standing")
		.select(({ fn }) => fn.max("from_at").as("at"))
		.executeTakeFirst();
	return row?.at ?? null;
}
