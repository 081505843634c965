import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Moving in writes units, people and results at once: the work of administrators, and of the program itself. */
export const mayImport = (actor: Actor): Decision<"not-an-administrator"> =>
	unless([
		actor.kind !== "system" &&
			!(holds(actor, "identity.manage") && holds(actor, "units.manage")),
		"not-an-administrator",
	]);
