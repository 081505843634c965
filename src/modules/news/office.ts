import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { carriedBy, carriersOf, type Unit } from "#units";
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
export const placesOf = async (
	cx: Context,
	unit: Unit,
): Promise<readonly Place[]> => (await carriersOf(cx, unit)).map(placeOf);

/** The offices for which the actor writes or publishes, and those with news whose work went on there. */
export async function officesOf(cx: Context): Promise<readonly string[]> {
	const own = cx.actor.grants.flatMap(({ permission, unitId }) =>
		(permission === "news.write" || permission === "news.publish") &&
		unitId !== null
			? [unitId]
			: [],
	);
	const ids = await carriedBy(cx, own);
	if (ids.length === 0) return [];
	const told = await newsIn(cx.db)
		.selectFrom("news.item")
		.select("unit_id as id")
		.distinct()
		.where("unit_id", "in", [...ids])
		.execute();
	return [...new Set([...own, ...told.map(({ id }) => id)])];
}
