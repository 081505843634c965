import type { Context } from "#platform/context.ts";
import type { Case } from "../case.ts";
import type { Item } from "../item.ts";
import { isOpenTo } from "../owners/open-to.ts";
import { itemsOf } from "../store.ts";

/** The item, if whoever asks may write to it now; null otherwise, and where there is no such item. */
export async function itemOpenTo(
	cx: Context,
	found: Case,
	code: string,
): Promise<Item | null> {
	const { assessment, instrument, unit } = found;
	const items = await itemsOf(cx, assessment, instrument, unit);
	const item = items.find((candidate) => candidate.code === code);
	return item && isOpenTo(cx.actor, found, item) ? item : null;
}
