import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { keyHash } from "../answering/receive-response.ts";
import { surveysIn } from "../tables.ts";
import type { Unmet, UnmetTold } from "./unmet.ts";

/** A person says without account that they were not served. */
export const tellUnmet = (
	cx: Context,
	unitId: string,
	unmet: Unmet,
	key: string,
): Promise<"taken" | "known"> =>
	waitToBeMixed(cx, unitId, { ...unmet, toldBy: "person" }, key);

/**
 * Takes in that somebody was not served: durable when this returns. It waits to be mixed with all others of its day
 * (`mix-unmet.ts`). The same key again is the same.
 */
export async function waitToBeMixed(
	cx: Context,
	unitId: string,
	unmet: Omit<UnmetTold, "day">,
	key: string,
): Promise<"taken" | "known"> {
	const told: UnmetTold = { ...unmet, day: dayOf(cx.now) };
	const written = await surveysIn(cx.db)
		.insertInto("surveys.unmet_arrival")
		.values({
			key: keyHash(unitId, key),
			unit_id: unitId,
			arrived_on: told.day,
			body: JSON.stringify(told),
		})
		.onConflict((conflict) => conflict.column("key").doNothing())
		.returning("arrived_on")
		.executeTakeFirst();
	return written ? "taken" : "known";
}
