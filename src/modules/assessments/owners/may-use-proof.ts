import type { Evidence } from "#evidence";
import type { Context } from "#platform/context.ts";
import type { Case } from "../case.ts";
import { over } from "../policy.ts";
import { ownedUses, pinKey } from "./proves-owned.ts";

/**
 * Whether this person may prove something with a document of the unit: the unit's own people with all of them, people
 * of an office with those that they kept themselves or that prove what their office answers for.
 */
export const mayUseProof = async (
	cx: Context,
	found: Case,
	evidence: Evidence,
): Promise<boolean> => (await usableOf(cx, found, [evidence])).length > 0;

/** Those of many documents that this person may use so. */
export async function usableOf(
	cx: Context,
	{ assessment, place, unit }: Case,
	documents: readonly Evidence[],
): Promise<readonly Evidence[]> {
	if (over(cx.actor, "assessment.fill", assessment.programme, place))
		return documents;
	const isOwn = ({ keptById }: Evidence) =>
		keptById !== null && keptById === cx.actor.id;
	const owned = await ownedUses(
		cx,
		unit,
		documents.filter((one) => !isOwn(one)),
	);
	return documents.filter((one) => isOwn(one) || owned.has(pinKey(one)));
}
