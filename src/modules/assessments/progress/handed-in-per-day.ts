import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import { assessmentsIn } from "../tables.ts";

/** How many units handed in on each day of a round, for the first time; days without are left out. */
export async function handedInPerDay(
	cx: Context,
	{
		instrument,
		year,
		from,
		until,
	}: {
		readonly instrument: string;
		readonly year: number;
		readonly from: Day;
		readonly until: Day;
	},
): Promise<ReadonlyMap<Day, number>> {
	const onDay = sql<string>`to_char(submitted_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD')`;
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.assessment")
		.select(onDay.as("day"))
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.where("brought_by", "is", null)
		.where("submitted_at", "is not", null)
		.where(onDay, ">=", from)
		.where(onDay, "<=", until)
		.groupBy(onDay)
		.execute();
	return new Map(rows.map(({ day, n }) => [day, Number(n)]));
}
