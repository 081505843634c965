import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Who may write, check, preview, publish and discard instruments. */
export const mayPublish = (actor: Actor): Decision<"not-a-publisher"> =>
	unless([!holds(actor, "instruments.publish"), "not-a-publisher"]);
