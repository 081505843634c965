import { type GateFacts, gateFacts } from "#instruments";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Case } from "../case.ts";

/** What the vetoes look at: until the decision as of today, from then on as of its day, so that it stays as it was. */
export const factsOfCase = (
	cx: Context,
	{
		assessment,
		instrument,
		unit,
	}: Pick<Case, "assessment" | "instrument"> & {
		readonly unit: { readonly id: string };
	},
): Promise<GateFacts> =>
	gateFacts(cx, instrument, unit.id, dayOf(assessment.decidedAt ?? cx.now));
