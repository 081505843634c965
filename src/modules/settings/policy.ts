import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Who may say what the installation says of itself. */
export const mayChangeSettings = (
	actor: Actor,
): Decision<"not-administrator"> =>
	unless([!holds(actor, "settings.manage"), "not-administrator"]);
