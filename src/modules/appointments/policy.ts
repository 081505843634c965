import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Opening and closing slots, and reading who comes: the people of the office who handle what is asked of it. */
export const mayKeep = (
	actor: Actor,
	{ unitId }: { readonly unitId: string },
): Decision<"not-yours"> =>
	unless([!holds(actor, "requests.handle", { unitId }), "not-yours"]);
