import { workingDaysFor } from "#calendar";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Case } from "../case.ts";
import { type Deadline, lastDay } from "./deadline.ts";
import { writeDeadline } from "./deadline-store.ts";
import { rulesOf } from "./round-rules.ts";

/**
 * Gives the unit the days of the round, counted from today by the calendar of its province. Null where the
 * round gives none.
 */
export async function beginDeadline(
	tx: Context,
	{ assessment, place }: Pick<Case, "assessment" | "place">,
	what: Deadline["what"],
): Promise<Deadline | null> {
	const rules = await rulesOf(tx, assessment);
	const workingDays =
		what === "corrections" ? rules.correctionDays : rules.objectionDays;
	if (workingDays === 0) return null;
	const calendar = await workingDaysFor(tx, {
		province: place.province ?? undefined,
	});
	const beganOn = dayOf(tx.now);
	const deadline: Deadline = {
		what,
		beganOn,
		workingDays,
		...lastDay(calendar, beganOn, workingDays),
		legalBasis: rules.legalBasis,
		because: "begun",
		at: tx.now,
	};
	await writeDeadline(tx, assessment, deadline);
	return deadline;
}
