import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay } from "#territory";
import { mayKeep } from "../policy.ts";
import { libraryIn } from "../tables.ts";

export interface VisitsOfDay {
	readonly half: "morning" | "afternoon";
	readonly purpose: string;
	readonly n: number;
}

/** What was counted on a day. */
export const visitsOn = (
	cx: Context,
	unitId: string,
	day: string,
): Promise<readonly VisitsOfDay[]> =>
	libraryIn(cx.db)
		.selectFrom("library.visit_count")
		.select(["half", "purpose", "n"])
		.where("unit_id", "=", unitId)
		.where("on_day", "=", day)
		.execute();

export interface VisitsOfMonth {
	/** "2026-11". */
	readonly month: string;
	readonly purpose: string;
	readonly n: number;
}

/** The figures of the last two years, the newest month first; `null` to whoever does not keep the library. */
export async function visitsByMonth(
	cx: Context,
	unitId: string,
): Promise<readonly VisitsOfMonth[] | null> {
	if (!mayKeep(cx.actor, { unitId }).may) return null;
	const rows = await libraryIn(cx.db)
		.selectFrom("library.visit_count")
		.select(({ fn }) => [
			sql<string>`to_char(on_day, 'YYYY-MM')`.as("month"),
			"purpose",
			fn.sum<string>("n").as("n"),
		])
		.where("unit_id", "=", unitId)
		.groupBy(["month", "purpose"])
		.orderBy("month", "desc")
		.orderBy("purpose")
		.execute();
	return rows.map(({ n, ...row }) => ({ ...row, n: Number(n) }));
}

/** Every count as it was kept, for a file. */
export const everyCount = (cx: Context, unitId: string) =>
	libraryIn(cx.db)
		.selectFrom("library.visit_count")
		.select([asDay("on_day").as("day"), "half", "purpose", "n"])
		.where("unit_id", "=", unitId)
		.orderBy("on_day")
		.orderBy("half", "desc")
		.orderBy("purpose")
		.execute();
