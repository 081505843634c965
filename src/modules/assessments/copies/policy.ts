import type { Actor } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";
import type { Allotment } from "../allotment/allotment.ts";
import { isAllottedTo, mayRead, over, type Place, worksAt } from "../policy.ts";

/** One file of a pair as far as a right is asked about it. */
export interface SideAsked {
	readonly place: Place;
	/** Assessments that were handed in, at least once, and in which the file proves something now. */
	readonly uses: readonly {
		readonly programme: string;
		readonly allotment: Allotment | null;
	}[];
}

/**
 * Seeing a pair and saying what it is. One of the two files proves something in an assessment that was handed in
 * and that this person may verify or decide on; what a unit has only in hand is its own. Nobody judges a pair in
 * which a unit of their own has a side, neither as the one who copied nor as the one who was copied.
 */
export const mayJudgePair = (
	actor: Actor,
	sides: readonly SideAsked[],
): Decision<"not-yours" | "own-unit"> =>
	unless(
		[!sides.some((side) => judges(actor, side)), "not-yours"],
		[sides.some(({ place }) => worksAt(actor, place)), "own-unit"],
	);

/**
 * What of one side is shown to somebody who judges the pair. `whole`: all facts, and ways to its papers, because
 * they are this person's to read. `least`: the other side lies beyond them (another region, another programme).
 * Then only what a comparison cannot do without: the picture, the unit's name, its province, and when the file was
 * kept and dated; not what it proves, who handed it in, what it is called, nor any way to the unit's papers.
 */
export const shownOf = (actor: Actor, side: SideAsked): "whole" | "least" =>
	side.uses.some(
		({ programme, allotment }) =>
			mayRead(actor, programme, side.place, allotment).may,
	)
		? "whole"
		: "least";

const judges = (actor: Actor, { place, uses }: SideAsked): boolean =>
	uses.some(
		({ programme, allotment }) =>
			over(actor, "assessment.verify", programme, place) ||
			over(actor, "assessment.decide", programme, place) ||
			isAllottedTo(actor, programme, allotment),
	);
