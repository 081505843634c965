import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

export interface Place {
	readonly unitId: string;
	readonly province: string;
}

/** Asking people for an office, and answering them: whoever looks after what it has to do, there or where its work goes on. */
export const mayKeep = (
	actor: Actor,
	...places: readonly Place[]
): Decision<"not-yours"> =>
	unless([
		!places.some((place) => holds(actor, "actions.keep", place)),
		"not-yours",
	]);

/** Whoever removed something does not judge about it. */
export const mayDecideAppeal = (
	actor: Actor,
	removedBy: string | null,
): Decision<"same-officer"> =>
	unless([removedBy !== null && actor.id === removedBy, "same-officer"]);
