import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Planning events of an office and looking after them: whoever looks after what it has to do. */
export const mayKeep = (
	actor: Actor,
	{ unitId, province }: { readonly unitId: string; readonly province: string },
): Decision<"not-yours"> =>
	unless([!holds(actor, "actions.keep", { unitId, province }), "not-yours"]);
