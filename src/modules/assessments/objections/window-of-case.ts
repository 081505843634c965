import type { Context } from "#platform/context.ts";
import type { Case } from "../case.ts";
import { deadlineNow } from "../deadlines/deadline-now.ts";
import { historyOf } from "../queries.ts";
import { type ObjectionWindow, windowOf } from "./objection.ts";

/** Whether the unit can object today. */
export async function windowOfCase(
	cx: Context,
	found: Pick<Case, "assessment" | "place">,
): Promise<ObjectionWindow> {
	const { assessment } = found;
	const waived = (await historyOf(cx, assessment)).some(
		({ move }) => move === "no-objection",
	);
	return windowOf(
		assessment.state,
		await deadlineNow(cx, found, "objections"),
		waived,
	);
}
