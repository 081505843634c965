import type { Context } from "#platform/context.ts";
import { rightsCasesIn } from "../tables.ts";

/** Throws away what was lent for a day that is over. Answers how much that was; that it was lent is kept. */
export async function forgetLent(cx: Context): Promise<number> {
	const { numUpdatedRows } = await rightsCasesIn(cx.db)
		.updateTable("rights_cases.lending")
		.set({ lent: null })
		.where("until", "<=", cx.now)
		.where("lent", "is not", null)
		.executeTakeFirstOrThrow();
	return Number(numUpdatedRows);
}
