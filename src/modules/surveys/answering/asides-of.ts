import type { Context } from "#platform/context.ts";
import { asDay, type Day, dayOf } from "#territory";
import { surveysIn } from "../tables.ts";
import { wordsApart } from "./keep-asides.ts";
import type { AsideReason } from "./put-aside.ts";

/** So many answers of one survey were put aside on one day for one reason. */
export interface AsideCount {
	readonly instrument: string;
	readonly reason: AsideReason;
	readonly day: Day;
	readonly n: number;
}

/**
 * What was put aside at a unit up to yesterday, counted, the latest day first: a number of today would grow while
 * somebody answers. The answers themselves are shown nowhere.
 */
export async function asidesOf(
	cx: Context,
	unitId: string,
): Promise<AsideCount[]> {
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.aside")
		.select((select) => [
			"instrument",
			"reason",
			asDay("put_on").as("day"),
			select.fn.countAll().as("n"),
		])
		.where("unit_id", "=", unitId)
		.where("put_on", "<", dayOf(cx.now))
		.where("reason", "<>", wordsApart)
		.groupBy(["instrument", "reason", "put_on"])
		.orderBy("put_on", "desc")
		.orderBy("instrument")
		.orderBy("reason")
		.execute();
	return rows.map((row) => ({
		...row,
		reason: row.reason as AsideReason,
		n: Number(row.n),
	}));
}
