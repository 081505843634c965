import type { Context } from "#platform/context.ts";
import type { Case } from "../case.ts";
import { type Item, isOpenToUnit, wasReturned } from "../item.ts";
import { mayAnswer } from "../policy.ts";
import { itemsOf } from "../store.ts";

/** The item, if whoever asks may write to it now; null otherwise, and where there is no such item. */
export async function itemOpenTo(
	cx: Context,
	{ assessment, instrument, unit, place }: Case,
	code: string,
): Promise<Item | null> {
	const items = await itemsOf(cx, assessment, instrument, unit);
	const item = items.find((candidate) => candidate.code === code);
	if (!item || !isOpenToUnit(item, assessment.state)) return null;
	const decision = mayAnswer(cx.actor, assessment, place, {
		returned: wasReturned(item),
	});
	return decision.may ? item : null;
}
