import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Who may enter, publish and compare decrees of holidays. */
export const mayManageCalendar = (
	actor: Actor,
): Decision<"not-calendar-manager"> =>
	unless([!holds(actor, "calendar.manage"), "not-calendar-manager"]);
