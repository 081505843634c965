import type { Context } from "#platform/context.ts";
import type { Mark, Said } from "./item.ts";
import { type Key, markOf, saidOf } from "./store.ts";
import { assessmentsIn } from "./tables.ts";

/** All that was ever said to one item, oldest first: nothing is overwritten. */
export interface ItemHistory {
	readonly said: readonly Said[];
	readonly marks: readonly Mark[];
}

export async function historyOfItem(
	cx: Context,
	{ unitId, id }: Key,
	code: string,
): Promise<ItemHistory> {
	const said = await assessmentsIn(cx.db)
		.selectFrom("assessments.answer")
		.selectAll()
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.where("code", "=", code)
		.orderBy("version")
		.execute();
	const marks = await assessmentsIn(cx.db)
		.selectFrom("assessments.mark")
		.selectAll()
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.where("code", "=", code)
		.orderBy("number")
		.execute();
	return { said: said.map(saidOf), marks: marks.map(markOf) };
}
