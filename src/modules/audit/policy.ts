import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Who may read the trail: auditors and administrators. */
export const mayReadTrail = (actor: Actor): Decision<"not-trail-reader"> =>
	unless([!holds(actor, "trail.read"), "not-trail-reader"]);
