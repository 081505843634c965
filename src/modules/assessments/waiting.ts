import type { Context } from "#platform/context.ts";
import type { State } from "./lifecycle.ts";
import { type Listed, listAssessments } from "./queries.ts";

/** What waits for whoever holds a right, within its reach and without the units that the person works for; null without the right. */
export async function waitingFor(
	cx: Context,
	permission: "assessment.verify" | "assessment.decide",
	state: State,
): Promise<{ rows: Listed[]; total: number } | null> {
	const grants = cx.actor.grants.filter(
		(grant) => grant.permission === permission,
	);
	if (grants.length === 0) return null;
	const everywhere = grants.some(({ reach }) => reach === "nation");
	const every = grants.some(({ programme }) => programme === null);
	return listAssessments(cx, {
		states: [state],
		without: cx.actor.grants.flatMap(({ unitId }) => unitId ?? []),
		...(every
			? {}
			: { programmes: grants.flatMap(({ programme }) => programme ?? []) }),
		...(everywhere
			? {}
			: { provinces: grants.flatMap(({ provinces }) => [...provinces]) }),
	});
}
