import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";
import type { CaseHeader } from "./case.ts";

/**
 * Working on a case, once its key was found to lie ready for the actor and the rule of who must never learn of it was
 * asked: who receives or examines reports at the office where it lies, or did where it was received first, or at the
 * centre since nobody had read an answer in time. A refusal is answered like "not found".
 */
export const mayWorkOn = (
	actor: Actor,
	{
		handlerId,
		unitId,
		alsoId,
	}: Pick<CaseHeader, "handlerId" | "unitId" | "alsoId">,
): Decision<"not-yours"> =>
	unless([
		!["rights.receive", "rights.examine"].some(
			(right) =>
				holds(actor, right, { unitId: handlerId }) ||
				holds(actor, right, { unitId }) ||
				(alsoId !== null && holds(actor, right, { unitId: alsoId })),
		),
		"not-yours",
	]);
