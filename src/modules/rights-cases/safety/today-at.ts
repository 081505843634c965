import type { Context } from "#platform/context.ts";
import { civilDay, zoneOfProvince } from "#procedures";
import type { Day } from "#territory";
import { unitById } from "#units";

/** The day that it is where an office is. */
export const todayAt = async (cx: Context, officeId: string): Promise<Day> =>
	civilDay(
		cx.now,
		zoneOfProvince((await unitById(cx, officeId))?.province.code ?? ""),
	);
