import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Reading and working on what was asked of an office: its own people who handle requests. A refusal looks like "not found". */
export const mayHandle = (
	actor: Actor,
	{ unitId }: { readonly unitId: string },
): Decision<"not-yours"> =>
	unless([!holds(actor, "requests.handle", { unitId }), "not-yours"]);

/** What an office takes in, and what it promises, is up to those who speak for it. */
export const mayOffer = (
	actor: Actor,
	unit: { readonly unitId: string; readonly province: string },
): Decision<"not-yours"> =>
	unless([!holds(actor, "assessment.request", unit), "not-yours"]);
