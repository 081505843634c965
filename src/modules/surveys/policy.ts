import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** A unit as far as a right is asked about it. */
export interface Place {
	readonly unitId: string;
	/** Code of the province. */
	readonly province: string;
}

/** Bringing along indices that other systems counted: whoever moves an office in, and the program itself. */
export const mayBringSurveys = (
	actor: Actor,
): Decision<"not-an-administrator"> =>
	unless([
		actor.kind !== "system" && !holds(actor, "identity.manage"),
		"not-an-administrator",
	]);

/** Opening and closing surveys of a unit, handing out slips, taking in answers for others: the unit's own people. */
export const mayRun = (actor: Actor, unit: Place): Decision<"not-your-unit"> =>
	unless([!holds(actor, "surveys.run", unit), "not-your-unit"]);
