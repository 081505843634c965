import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { historyOf, unitById } from "./queries.ts";
import { isOpenOn, type Unit } from "./unit.ts";

/** Who looks after what a unit did: the unit itself, and once it is closed wherever its work went on as well. */
export async function carriersOf(
	cx: Context,
	unit: Unit,
): Promise<readonly Unit[]> {
	const today = dayOf(cx.now);
	const units = new Map([[unit.id, unit]]);
	// What is added on the way is gone through as well.
	for (const one of units.values())
		if (!isOpenOn(one, today))
			for (const { id } of (await historyOf(cx, one.id)).successors) {
				const heir = units.has(id) ? null : await unitById(cx, id);
				if (heir) units.set(id, heir);
			}
	return [...units.values()];
}

/** These units, and those whose work went on in them. */
export async function carriedBy(
	cx: Context,
	unitIds: readonly string[],
): Promise<readonly string[]> {
	const today = dayOf(cx.now);
	const ids = new Set(unitIds);
	for (const id of ids)
		for (const before of (await historyOf(cx, id)).predecessors)
			if (before.since <= today) ids.add(before.id);
	return [...ids];
}
