import type { Actor } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";
import type { Assessment } from "../assessment.ts";
import type { Case } from "../case.ts";
import { mayRead, over, type Place } from "../policy.ts";
import type { Part, PartState } from "./ownership.ts";

/**
 * Who may, where the items of a region are answered by its offices. Whoever is in no row is refused, and a refusal
 * to read looks like "not found".
 *
 * | | an item of the own office | of another office | of the region itself | assign, send back | hand a part over | hand in |
 * |---|---|---|---|---|---|---|
 * | operator or head of an office | reads, answers | | | | its own | |
 * | operator or head of the region | reads | reads | reads, answers | yes | | yes |
 * | verifier to whom a draw gave it, wherever she works | reads | reads | reads | | | |
 * | coach, verifier, assessor, auditor, administrator | as everywhere: whoever may read the region's papers reads all | | | | | |
 */
export const answersAs = (
	actor: Actor,
	programme: string,
	place: Place,
	ownerId: string,
): boolean =>
	over(actor, "assessment.fill", programme, { ...place, unitId: ownerId });

/** Reading the part of one office: its own people, and whoever reads the papers of the whole region. */
export const mayReadPart = (
	actor: Actor,
	{
		assessment: { programme },
		place,
		allotment,
	}: Pick<Case, "assessment" | "place" | "allotment">,
	ownerId: string,
): Decision<"not-yours"> =>
	unless([
		!mayRead(actor, programme, place, allotment).may &&
			!answersAs(actor, programme, place, ownerId),
		"not-yours",
	]);

/** Saying which office answers for what, while something can still be answered. */
export const mayAssign = (
	actor: Actor,
	{ programme, state }: Assessment,
	place: Place,
): Decision<"not-yours" | "not-open"> =>
	unless(
		[!over(actor, "assessment.fill", programme, place), "not-yours"],
		[state !== "answering" && state !== "correcting", "not-open"],
	);

/** Handing a part over: the office itself, once, until it comes back. */
export const mayHandOver = (
	actor: Actor,
	{ programme, state }: Assessment,
	place: Place,
	part: Pick<Part, "ownerId" | "state">,
): Decision<"not-yours" | "not-open" | "handed-over-already"> =>
	unless(
		[!answersAs(actor, programme, place, part.ownerId), "not-yours"],
		[state !== "answering", "not-open"],
		[part.state === "handed-over", "handed-over-already"],
	);

/** Sending a part back: the region, and only what was handed over. */
export const maySendBack = (
	actor: Actor,
	{ programme, state }: Assessment,
	place: Place,
	part: { readonly state: PartState },
): Decision<"not-yours" | "not-open" | "not-handed-over"> =>
	unless(
		[!over(actor, "assessment.fill", programme, place), "not-yours"],
		[state !== "answering", "not-open"],
		[part.state !== "handed-over", "not-handed-over"],
	);
