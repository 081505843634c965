import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Answering what people ask about their data, and all that goes with it: the data protection officer. */
export const mayHandle = (actor: Actor): Decision<"not-yours"> =>
	unless([!holds(actor, "personal-data.handle"), "not-yours"]);
