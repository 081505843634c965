import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Who says where public events go: whoever keeps the settings of the installation. */
export const mayKeepWebhooks = (actor: Actor): Decision<"not-administrator"> =>
	unless([!holds(actor, "settings.manage"), "not-administrator"]);
