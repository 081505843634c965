import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Asking people for an office, and answering them: whoever looks after what it has to do. */
export const mayKeep = (
	actor: Actor,
	{ unitId, province }: { readonly unitId: string; readonly province: string },
): Decision<"not-yours"> =>
	unless([!holds(actor, "actions.keep", { unitId, province }), "not-yours"]);

/** Whoever removed something does not judge about it. */
export const mayDecideAppeal = (
	actor: Actor,
	removedBy: string | null,
): Decision<"same-officer"> =>
	unless([removedBy !== null && actor.id === removedBy, "same-officer"]);
