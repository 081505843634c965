import { freeDaysFor } from "#calendar";
import type { Context } from "#platform/context.ts";
import {
	type Deadline,
	deadlineOf,
	isTimed,
	procedureNamed,
	stepOf,
	zoneOfProvince,
} from "#procedures";
import type { Day } from "#territory";
import type { Unit } from "#units";
import { usualProcedure } from "../routing/read-rules.ts";

/**
 * The last day for everything as LAPOR counts it: by the usual procedure, from the day on which it was reported there. Days
 * on which we wait for an answer do not stop that clock: LAPOR knows nothing of them.
 */
export async function countsInLapor(
	cx: Context,
	{ province }: Pick<Unit, "province">,
): Promise<(reportedOn: Day) => Deadline> {
	const procedure = procedureNamed(usualProcedure());
	const step = procedure && stepOf(procedure, procedure.total);
	if (!procedure || !step || !isTimed(step))
		throw new Error("the usual procedure has no last day");
	const calendar = await freeDaysFor(cx, { province: province.code });
	const zone = zoneOfProvince(province.code);
	const known = new Map<Day, Deadline>();
	return (reportedOn) => {
		const before = known.get(reportedOn);
		if (before) return before;
		const is = deadlineOf({
			procedure,
			step,
			zone,
			calendar,
			startedAt: reportedOn,
		});
		known.set(reportedOn, is);
		return is;
	};
}
