import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";
import type { CaseHeader } from "./case.ts";

/**
 * Working on a case, once its key was found to lie ready for the actor and the rule of who must never learn of it was
 * asked: who receives or examines reports at the office where it lies, or did where it was received first. A refusal is
 * answered like "not found".
 */
export const mayWorkOn = (
	actor: Actor,
	{ handlerId, unitId }: Pick<CaseHeader, "handlerId" | "unitId">,
): Decision<"not-yours"> =>
	unless([
		!["rights.receive", "rights.examine"].some(
			(right) =>
				holds(actor, right, { unitId: handlerId }) ||
				holds(actor, right, { unitId }),
		),
		"not-yours",
	]);
