import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Who may open, move, rename and close units. */
export const mayManageUnits = (actor: Actor): Decision<"not-administrator"> =>
	unless([!holds(actor, "units.manage"), "not-administrator"]);
