import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

interface Place {
	readonly unitId: string;
	readonly province: string;
}

/** Agreements of an office and what is done by them: whoever looks after what it has to do. */
export const mayKeep = (
	actor: Actor,
	{ unitId, province }: Place,
): Decision<"not-yours"> =>
	unless([!holds(actor, "actions.keep", { unitId, province }), "not-yours"]);

/** What is said of an organisation: the office that entered it, and those that have an agreement with it. */
export const mayDescribe = (
	actor: Actor,
	office: Place,
	known: readonly string[],
): Decision<"not-yours" | "of-others"> =>
	unless(
		[!mayKeep(actor, office).may, "not-yours"],
		[!known.includes(office.unitId), "of-others"],
	);
