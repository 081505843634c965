import { freeDaysFor } from "#calendar";
import type { Context } from "#platform/context.ts";
import {
	capOf,
	civilDay,
	procedureNamed,
	timedSteps,
	zoneOfProvince,
} from "#procedures";
import type { Day } from "#territory";
import { unitById } from "#units";
import type { Complaint } from "../complaint.ts";
import { entriesOf } from "../history.ts";
import { step } from "../lifecycle.ts";
import { usualProcedure } from "../routing/read-rules.ts";

type Ended = Pick<
	Complaint,
	"unitId" | "id" | "state" | "stateBefore" | "endedOn"
>;

/**
 * The last day on which its person may have it opened again: as many working days after the end as they have for their
 * reply to an answer. Once: what another officer decided already stays decided. `null` where they may not.
 */
export async function reopenUntil(
	cx: Context,
	complaint: Ended,
): Promise<Day | null> {
	if (!step(complaint, "reopen", "citizen") || complaint.endedOn === null)
		return null;
	const entries = await entriesOf(cx, complaint, "shown");
	if (entries.some(({ what }) => what === "dismiss" || what === "reopen"))
		return null;
	const procedure = procedureNamed(usualProcedure());
	const reply = (procedure ? timedSteps(procedure) : []).find(
		({ from }) => from === "answered",
	);
	const unit = await unitById(cx, complaint.unitId);
	if (!procedure || !reply || !unit) return null;
	const calendar = await freeDaysFor(cx, { province: unit.province.code });
	return capOf(
		complaint.endedOn,
		{ cap: reply.limit.days },
		procedure,
		calendar,
	);
}

/** Whether that day is not over, by the clock on the wall at the office that it concerns. */
export async function mayReopen(
	cx: Context,
	complaint: Ended,
): Promise<boolean> {
	const until = await reopenUntil(cx, complaint);
	const unit = until && (await unitById(cx, complaint.unitId));
	return (
		!!until &&
		!!unit &&
		civilDay(cx.now, zoneOfProvince(unit.province.code)) <= until
	);
}
