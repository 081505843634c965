import type { Context } from "#platform/context.ts";
import { eventsIn } from "../tables.ts";
import type { ToldReach } from "./reach.ts";

/** Quarters of which reach was told, the newest first. */
export const reachPeriods = async (cx: Context): Promise<readonly number[]> =>
	(
		await eventsIn(cx.db)
			.selectFrom("events.reach_release")
			.select("period")
			.orderBy("period", "desc")
			.execute()
	).map(({ period }) => period);

/** What was told of a quarter. */
export const reachTold = (
	cx: Context,
	period: number,
): Promise<readonly ToldReach[]> =>
	eventsIn(cx.db)
		.selectFrom("events.reach_told")
		.select(["province_code as province", "dimension", "grp as group", "n"])
		.where("period", "=", period)
		.orderBy("province_code")
		.execute();
