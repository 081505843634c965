import type { Actor } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** A region and a programme, as far as a right is asked about them. */
export interface Region {
	readonly programme: string;
	/** Code of the province. */
	readonly province: string;
}

/** Whether a right reaches the whole of the region: held there, or in the nation. A right at one unit does not. */
export const reaches = (
	{ grants }: Actor,
	right: string,
	{ programme, province }: Region,
): boolean =>
	grants.some(
		(grant) =>
			grant.permission === right &&
			(grant.programme ?? programme) === programme &&
			(grant.reach === "nation" ||
				(grant.reach === "region" && grant.provinces.includes(province))),
	);

/** Reading what holds back every unit of a region. People of a unit read the goal, and their own line. */
export const mayReadUnits = (
	actor: Actor,
	region: Region,
): Decision<"not-your-region"> =>
	unless([!reaches(actor, "assessment.read", region), "not-your-region"]);

export const maySetTarget = (
	actor: Actor,
	region: Region,
): Decision<"not-your-region"> =>
	unless([!reaches(actor, "targets.set", region), "not-your-region"]);

/** Confirming a report of the region, so that its figures stand: whoever answers for its target. */
export const mayConfirmReport = maySetTarget;

/** Reminding units: whoever coaches the region, or decides. */
export const mayRemind = (
	actor: Actor,
	region: Region,
): Decision<"not-your-region"> =>
	unless([
		!reaches(actor, "targets.set", region) &&
			!reaches(actor, "assessment.decide", region),
		"not-your-region",
	]);

/** The units that a person works for: their own lines. */
export const ownUnits = ({ grants }: Actor): readonly string[] =>
	grants.flatMap(({ reach, unitId }) =>
		reach === "unit" && unitId !== null ? [unitId] : [],
	);
