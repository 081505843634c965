import { factsOf, inspectNow } from "#evidence";
import type { Context } from "#platform/context.ts";
import type { Case } from "../case.ts";
import type { Item } from "../item.ts";
import { itemsOfCase } from "../queries.ts";
import { type FindFacts, gather } from "./gather.ts";
import { checkAll, type ItemReport, type Preflight } from "./preflight.ts";

/** For how long a page may wait for files that nobody looked into yet, in milliseconds. */
const patience = 8_000;

/** The pre-flight of a whole assessment. Files that nobody looked into are looked at now, as far as there is time. */
export async function preflightOf(
	cx: Context,
	found: Case,
): Promise<Preflight> {
	const items = await itemsOfCase(cx, found);
	return checkAll(
		await gather(cx, found, items, items, lookingNow(cx, found.unit.id)),
	);
}

/** What the machine says of one item, from what is known already. */
export async function preflightOfItem(
	cx: Context,
	found: Case,
	items: readonly Item[],
	item: Item,
): Promise<ItemReport | null> {
	const kept: FindFacts = (sha256s) => factsOf(cx, found.unit.id, sha256s);
	const [report] = checkAll(await gather(cx, found, items, [item], kept)).items;
	return report ?? null;
}

/** Looks one file after the other until the patience ends; what is left is said not to be checked. */
function lookingNow(cx: Context, unitId: string): FindFacts {
	return async (sha256s) => {
		const until = performance.now() + patience;
		const facts = new Map(await factsOf(cx, unitId, sha256s));
		for (const sha256 of new Set(sha256s)) {
			if (facts.has(sha256)) continue;
			if (performance.now() > until) break;
			const seen = await inspectNow(cx, unitId, [sha256]).catch(() => null);
			const one = seen?.get(sha256);
			if (one) facts.set(sha256, one);
		}
		return facts;
	};
}
