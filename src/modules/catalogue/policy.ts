import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";
import type { State as PledgeState } from "./pledge/lifecycle.ts";

/**
 * Publishing and confirming a service is up to the unit's own people, and to whoever manages units. The
 * right of a unit's people is the one with which they ask for an assessment: both speak for the unit.
 */
export const mayPublish = (
	actor: Actor,
	unit: { readonly unitId: string; readonly province: string },
): Decision<"not-your-unit"> =>
	unless([
		!holds(actor, "units.manage") && !holds(actor, "assessment.request", unit),
		"not-your-unit",
	]);

/**
 * Writing down what was seen of a facility: the unit's own people, and whoever verifies there. It says who of them it was, so
 * that an office is never its only witness.
 */
export const checkerAt = (
	actor: Actor,
	unit: { readonly unitId: string; readonly province: string },
): "unit" | "verifier" | null => {
	if (holds(actor, "assessment.request", unit)) return "unit";
	if (!holds(actor, "assessment.verify", unit)) return null;
	// Whoever works there in another role looks as the office does, and is no witness from outside.
	return actor.grants.some(({ unitId }) => unitId === unit.unitId)
		? "unit"
		: "verifier";
};

/** An office answers for itself: the people who speak for it. */
export const mayAnswer = (
	actor: Actor,
	unit: { readonly unitId: string; readonly province: string },
): boolean => holds(actor, "assessment.request", unit);

/** Whoever sees first whether words of somebody name a person: the office, or an overseer over it. */
export const mayLook = (
	actor: Actor,
	unit: { readonly unitId: string; readonly province: string },
): boolean =>
	mayAnswer(actor, unit) || holds(actor, "complaints.oversee", unit);

/**
 * Signing the pledge of an office is a deed of the person who heads it: whoever may declare for it in an assessment. No
 * program and no office above signs in their place.
 */
export const maySignPledge = (
	actor: Actor,
	unit: { readonly unitId: string; readonly province: string },
): Decision<"not-the-head" | "not-a-person"> =>
	unless(
		[actor.kind !== "person", "not-a-person"],
		[!holds(actor, "assessment.declare", unit), "not-the-head"],
	);

/** A draft is taken back by those who draw it up; what was signed by whoever may sign. */
export const mayWithdrawPledge = (
	actor: Actor,
	unit: { readonly unitId: string; readonly province: string },
	state: PledgeState,
): Decision<"not-your-unit" | "not-the-head"> =>
	state === "draft"
		? mayPublish(actor, unit)
		: unless([!holds(actor, "assessment.declare", unit), "not-the-head"]);

/** Who invites an organisation to look: the office itself, or an overseer over it. It says which of them it was. */
export const invitesFor = (
	actor: Actor,
	unit: { readonly unitId: string; readonly province: string },
): "unit" | "overseer" | null => {
	if (mayAnswer(actor, unit)) return "unit";
	return holds(actor, "complaints.oversee", unit) ? "overseer" : null;
};

/** An office takes back what it made itself; an overseer also what the office made. */
export const mayWithdrawInvitation = (
	actor: Actor,
	unit: { readonly unitId: string; readonly province: string },
	madeFor: "unit" | "overseer",
): boolean =>
	holds(actor, "complaints.oversee", unit) ||
	(madeFor === "unit" && mayAnswer(actor, unit));
