import type { Context } from "#platform/context.ts";
import { asDay, type Day } from "#territory";
import { libraryIn } from "../tables.ts";

/** Which of these copies somebody has at home, each with the day on which it is due. */
export async function onLoan(
	cx: Context,
	copyIds: readonly string[],
): Promise<ReadonlyMap<string, Day>> {
	if (copyIds.length === 0) return new Map();
	const rows = await libraryIn(cx.db)
		.selectFrom("library.loan")
		.select(["copy_id as id", asDay("due_on").as("dueOn")])
		.where("copy_id", "in", copyIds)
		.where("returned_on", "is", null)
		.execute();
	return new Map(rows.map(({ id, dueOn }) => [id, dueOn]));
}
