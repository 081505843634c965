import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/**
 * Reading what was asked for and answering it: the people of the office that it was asked of, who look after visits there.
 * Not an office above, and not whoever oversees: what somebody needs is for those who arrange it.
 */
export const mayArrange = (
	actor: Actor,
	{ unitId }: { readonly unitId: string },
): Decision<"not-yours"> =>
	unless([!holds(actor, "accommodations.arrange", { unitId }), "not-yours"]);
