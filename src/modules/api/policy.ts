import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Who says which programs may write: whoever keeps the settings of the installation. */
export const mayKeepSystems = (actor: Actor): Decision<"not-administrator"> =>
	unless([!holds(actor, "settings.manage"), "not-administrator"]);
