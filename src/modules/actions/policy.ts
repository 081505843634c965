import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** A unit as far as a right is asked about it. */
export interface Place {
	readonly unitId: string;
	/** Code of the province. */
	readonly province: string;
}

/**
 * Opening actions of a unit, giving them an owner, reporting, ending them: the unit's own people, whoever the owner is.
 * In a small office the head reports for somebody who is ill; the history says who wrote.
 */
export const mayKeep = (actor: Actor, unit: Place): Decision<"not-your-unit"> =>
	unless([!holds(actor, "actions.keep", unit), "not-your-unit"]);

/** Hiding words of an outcome that tell of a person: the unit's own people, and whoever oversees what people tell, wherever it is. */
export const mayHide = (
	actor: Actor,
	unit: Pick<Place, "unitId"> & Partial<Place>,
): Decision<"not-your-unit"> =>
	unless([
		!holds(actor, "actions.keep", unit) &&
			!holds(actor, "complaints.oversee", unit),
		"not-your-unit",
	]);
