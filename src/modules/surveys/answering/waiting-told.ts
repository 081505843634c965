import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { inTens } from "../counting/in-tens.ts";
import { uncounted } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { wordsApart } from "./keep-asides.ts";

/** What waits at a unit to be mixed or counted, and what could not be taken in. */
export interface Waiting {
	readonly waiting: number;
	/** Put aside, up to yesterday. */
	readonly aside: number;
}

/** For its own people: in whole tens, rounded down. A count of ones would move while somebody stands at the tablet. */
export async function waitingTold(
	cx: Context,
	unitId: string,
): Promise<Waiting> {
	const { waiting, aside } = await waitingOf(cx, unitId);
	return { waiting: inTens(waiting), aside };
}

/** To the last one: told to nobody. */
export async function waitingOf(cx: Context, unitId: string): Promise<Waiting> {
	const { db, now } = cx;
	const { waiting } = await surveysIn(db)
		.selectFrom("surveys.arrival")
		.select((select) => select.fn.countAll().as("waiting"))
		.where("unit_id", "=", unitId)
		.where("body", "is not", null)
		.executeTakeFirstOrThrow();
	const { aside } = await surveysIn(db)
		.selectFrom("surveys.aside")
		.select((select) => select.fn.countAll().as("aside"))
		.where("unit_id", "=", unitId)
		.where("put_on", "<", dayOf(now))
		.where("reason", "<>", wordsApart)
		.executeTakeFirstOrThrow();
	const { left } = await surveysIn(db)
		.selectFrom("surveys.response")
		.select((select) => select.fn.countAll().as("left"))
		.where("unit_id", "=", unitId)
		.where("period", "=", uncounted)
		.executeTakeFirstOrThrow();
	return {
		waiting: Number(waiting) + Number(left),
		aside: Number(aside),
	};
}
