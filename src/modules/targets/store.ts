import type { Context } from "#platform/context.ts";
import { asDay } from "#territory";
import { targetsIn } from "./tables.ts";
import type { RegionRound, Target } from "./target.ts";

const rowsIn = (cx: Context) =>
	targetsIn(cx.db)
		.selectFrom("targets.target")
		.select([
			"province_code as province",
			"number",
			"goal",
			"units",
			"reason",
			"by_id as byId",
			"at",
		])
		.select(asDay("due_on").as("dueOn"));

/** Every target that a region had in a round, the latest first. */
export async function targetsOf(
	cx: Context,
	{ province, instrument, year }: RegionRound,
): Promise<Target[]> {
	const rows = await rowsIn(cx)
		.where("province_code", "=", province)
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.orderBy("number", "desc")
		.execute();
	return rows.map(({ province: _, ...target }) => target);
}

/** The target that counts, by province, of a whole round. */
export async function targetsOfRound(
	cx: Context,
	{ instrument, year }: Pick<RegionRound, "instrument" | "year">,
): Promise<ReadonlyMap<string, Target>> {
	const rows = await rowsIn(cx)
		.distinctOn("province_code")
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.orderBy("province_code")
		.orderBy("number", "desc")
		.execute();
	return new Map(rows.map(({ province, ...target }) => [province, target]));
}
