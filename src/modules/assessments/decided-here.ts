import type { Context } from "#platform/context.ts";
import type { BroughtResult } from "./brought-result.ts";
import { mayBringOf } from "./policy.ts";
import { rounds } from "./queries.ts";

/** Why a result is not to come from elsewhere by this person, whatever its papers say. */
export type HereReason = "round-is-here" | "own-unit";

/**
 * Tells of each result whether it has to come about here instead. Where a round is on record, results are
 * decided by its procedure: a list would be a way around it.
 */
export async function decidedHere(
	cx: Context,
): Promise<(result: BroughtResult) => HereReason | null> {
	const nameOf = ({ instrument, year }: { instrument: string; year: number }) =>
		`${instrument} ${year}`;
	const here = new Set((await rounds(cx)).map(nameOf));
	return (result) => {
		if (here.has(nameOf(result))) return "round-is-here";
		const may = mayBringOf(cx.actor, result.unitId);
		return may.may ? null : may.why;
	};
}
