import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { surveysIn } from "../tables.ts";

/** How many slips of a survey there are. Which of them came back nobody can say. */
export interface SlipCounts {
	readonly made: number;
	/**
	 * In whole tens, rounded down: whoever watched a count of ones would see it move when a certain person
	 * had answered.
	 */
	readonly used: number;
	/** Can no longer be used. */
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
	return {
		made: Number(made ?? 0),
		used: inTens(Number(made ?? 0) - Number(left)),
		expired: Number(expired),
	};
}

const inTens = (n: number): number => Math.floor(n / 10) * 10;
