import type { Evidence } from "#evidence";
import type { Context } from "#platform/context.ts";
import type { Case } from "../case.ts";
import { over } from "../policy.ts";
import { provesOwned } from "./proves-owned.ts";

/**
 * Whether this person may prove something with a document of the unit: the unit's own people with all of them, people
 * of an office with those that they kept themselves or that prove what their office answers for.
 */
export const mayUseProof = async (
	cx: Context,
	{ assessment, place, unit }: Case,
	evidence: Evidence,
): Promise<boolean> =>
	over(cx.actor, "assessment.fill", assessment.programme, place) ||
	(evidence.keptById !== null && evidence.keptById === cx.actor.id) ||
	(await provesOwned(cx, unit, evidence)).length > 0;
