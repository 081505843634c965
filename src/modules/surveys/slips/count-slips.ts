import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { inTens } from "../counting/in-tens.ts";
import { surveysIn } from "../tables.ts";

/** How many slips of a survey there are. Which of them came back nobody can say. */
export interface SlipCounts {
	/** To the last one: staff made them, and a trail row tells of each making. */
	readonly made: number;
	/**
	 * In whole tens, rounded down: whoever watched a count of ones would see it move when a certain person
	 * had answered.
	 */
	readonly used: number;
	/** Can no longer be used; in whole tens, so that the exact number of used ones is not what is left of `made`. */
	readonly expired: number;
}

export async function countSlips(
	cx: Context,
	unitId: string,
	instrument: string,
): Promise<SlipCounts> {
	const { made } = await surveysIn(cx.db)
		.selectFrom("surveys.slips_made")
		.select((select) => select.fn.sum("slips").as("made"))
		.where("unit_id", "=", unitId)
		.where("instrument", "=", instrument)
		.executeTakeFirstOrThrow();
	const { left, expired } = await surveysIn(cx.db)
		.selectFrom("surveys.slip")
		.select((select) => [
			select.fn.countAll().as("left"),
			select.fn
				.countAll()
				.filterWhere("expires_on", "<=", dayOf(cx.now))
				.as("expired"),
		])
		.where("unit_id", "=", unitId)
		.where("instrument", "=", instrument)
		.executeTakeFirstOrThrow();
	const { gone } = await surveysIn(cx.db)
		.selectFrom("surveys.slips_expired")
		.select((select) => select.fn.sum("slips").as("gone"))
		.where("unit_id", "=", unitId)
		.where("instrument", "=", instrument)
		.executeTakeFirstOrThrow();
	return {
		made: Number(made ?? 0),
		used: inTens(Number(made ?? 0) - Number(left) - Number(gone ?? 0)),
		expired: inTens(Number(expired) + Number(gone ?? 0)),
	};
}
