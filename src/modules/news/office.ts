import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { historyOf, type Unit, unitById } from "#units";
import type { Place } from "./policy.ts";
import { newsIn } from "./tables.ts";

export const placeOf = (unit: Unit): Place => ({
	unitId: unit.id,
	province: unit.province.code,
});

/** Whether it is no more today. One whose closing is only on record works until its last day. */
export const isClosed = (
	{ now }: Pick<Context, "now">,
	{ closedOn }: Pick<Unit, "closedOn">,
): boolean => closedOn !== null && closedOn <= dayOf(now);

/** Where rights over the news of an office are held: there, and once it is closed wherever its work goes on. */
export async function placesOf(
	cx: Context,
	unit: Unit,
): Promise<readonly Place[]> {
	const units = new Map([[unit.id, unit]]);
	// What is added on the way is gone through as well.
	for (const one of units.values())
		if (isClosed(cx, one))
			for (const { id } of (await historyOf(cx, one.id)).successors) {
				const heir = units.has(id) ? null : await unitById(cx, id);
				if (heir) units.set(id, heir);
			}
	return [...units.values()].map(placeOf);
}

/** The offices for which the actor writes or publishes, and those with news whose work went on there. */
export async function officesOf(cx: Context): Promise<readonly string[]> {
	const own = cx.actor.grants.flatMap(({ permission, unitId }) =>
		(permission === "news.write" || permission === "news.publish") &&
		unitId !== null
			? [unitId]
			: [],
	);
	const today = dayOf(cx.now);
	const ids = new Set(own);
	for (const id of ids)
		for (const before of (await historyOf(cx, id)).predecessors)
			if (before.since <= today) ids.add(before.id);
	if (ids.size === 0) return [];
	const told = await newsIn(cx.db)
		.selectFrom("news.item")
		.select("unit_id as id")
		.distinct()
		.where("unit_id", "in", [...ids])
		.execute();
	return [...new Set([...own, ...told.map(({ id }) => id)])];
}
