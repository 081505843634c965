import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Who may put down how many people live where. */
export const maySetPopulation = (actor: Actor): Decision<"not-administrator"> =>
	unless([!holds(actor, "units.manage"), "not-administrator"]);
