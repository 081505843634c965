import { workingDaysFor } from "#calendar";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Case } from "../case.ts";
import { type Deadline, hasPassed } from "./deadline.ts";
import { deadlineOf } from "./deadline-store.ts";

/** The days of a unit as they stand today. */
export interface DeadlineNow extends Deadline {
	readonly passed: boolean;
	/** Working days after today, up to and with the last one; null where nobody knows the holidays, or it is over. */
	readonly left: number | null;
}

/** Null where the unit was given no days. */
export async function deadlineNow(
	cx: Context,
	{ assessment, place }: Pick<Case, "assessment" | "place">,
	what: Deadline["what"],
): Promise<DeadlineNow | null> {
	const deadline = await deadlineOf(cx, assessment, what);
	if (!deadline) return null;
	const today = dayOf(cx.now);
	const passed = hasPassed(deadline, today);
	if (passed) return { ...deadline, passed, left: null };
	const calendar = await workingDaysFor(cx, {
		province: place.province ?? undefined,
	});
	const left = calendar.between(today, deadline.dueOn);
	return { ...deadline, passed, left: left.known ? left.value : null };
}
