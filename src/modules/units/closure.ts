import { type Span, shared } from "#territory";
import type { Membership } from "./unit.ts";

/** That a unit stood above another, so many steps, in a span of time. */
export interface Standing extends Span {
	readonly ancestorId: string;
	readonly descendantId: string;
	/** 1 is right above. */
	readonly depth: number;
}

export const inACircle = Symbol("a unit stands above itself");

/**
 * Who stands above each of the units, and when. The memberships must hold those of the units and of
 * all that ever stood above them. Two units may change places in time; what may not be is a unit that
 * stands above itself on one day.
 */
export function standingsOf(
	unitIds: Iterable<string>,
	memberships: readonly Membership[],
): Standing[] | typeof inACircle {
	const above = Map.groupBy(memberships, ({ unitId }) => unitId);
	const standings: Standing[] = [];
	for (const descendantId of unitIds)
		if (!climb(descendantId, always, [])) return inACircle;
	return standings;

	function climb(
		unitId: string,
		during: Span,
		path: readonly string[],
	): boolean {
		const climbed = [...path, unitId];
		return (above.get(unitId) ?? []).every((membership) => {
			const span = shared(membership, during);
			if (!span) return true;
			if (climbed.includes(membership.parentId)) return false;
			standings.push({
				ancestorId: membership.parentId,
				descendantId: climbed[0] ?? unitId,
				depth: climbed.length,
				...span,
			});
			return climb(membership.parentId, span, climbed);
		});
	}
}

const always: Span = { from: "0001-01-01", until: null };
