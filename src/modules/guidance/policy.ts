import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** What must be known of a unit to say who may. */
export interface Side {
	readonly unitId: string;
	/** Code of the province. */
	readonly province: string;
	/** Of the instrument that it is about; left out where it is about none. */
	readonly programme?: string;
	/** The office that coaches the unit today; null where no row says so. */
	readonly officeId: string | null;
	/** Somebody is there who could answer. */
	readonly coached: boolean;
}

const scopeOf = ({ unitId, province, programme }: Side) => ({
	unitId,
	province,
	...(programme === undefined ? {} : { programme }),
});

/** Asking for a unit: whoever fills in its assessments. */
export const mayAsk = (actor: Actor, side: Side): Decision<"not-yours"> =>
	unless([!holds(actor, "assessment.fill", scopeOf(side)), "not-yours"]);

/** Whether somebody coaches the unit today: the right reaches it, and theirs is the office. */
export const coaches = (actor: Actor, side: Side): boolean =>
	actor.grants.some(
		(grant) =>
			grant.permission === "guidance.answer" &&
			(side.officeId === null || grant.unitId === side.officeId) &&
			holds({ ...actor, grants: [grant] }, "guidance.answer", scopeOf(side)),
	);

/** The office from which somebody coaches the unit: their own; of a reviewer who stands in, where they review. */
export const officeCoachingBy = (actor: Actor, side: Side): string | null =>
	actor.grants.find((grant) => coaches({ ...actor, grants: [grant] }, side))
		?.unitId ??
	actor.grants.find(
		(grant) =>
			grant.unitId !== null &&
			mayReview({ ...actor, grants: [grant] }, side.programme).may,
	)?.unitId ??
	null;

/** Answering: the coach of today. Where nobody is left who could, whoever reviews: a question never waits for nobody. */
export const mayAnswer = (
	actor: Actor,
	side: Side,
): Decision<"not-yours" | "own-unit"> =>
	unless(
		[
			!coaches(actor, side) &&
				(side.coached || !mayReview(actor, side.programme).may),
			"not-yours",
		],
		[
			// As duties are handed out: nobody who holds a role at the unit itself.
			actor.grants.some(({ unitId }) => unitId === side.unitId),
			"own-unit",
		],
	);

/** Reading a question: the unit that asks, and whoever may answer. */
export const mayRead = (actor: Actor, side: Side): Decision<"not-yours"> =>
	unless([
		!mayAsk(actor, side).may && !mayAnswer(actor, side).may,
		"not-yours",
	]);

/** Publishing help texts, and saying who coaches whom. */
export const mayReview = (
	actor: Actor,
	programme?: string,
): Decision<"not-yours"> =>
	unless([
		!holds(
			actor,
			"guidance.review",
			programme === undefined ? {} : { programme },
		),
		"not-yours",
	]);

/** Nobody publishes what they proposed. */
export const mayPublish = (
	actor: Actor,
	{ byId }: { readonly byId: string | null },
	programme: string | undefined,
): Decision<"not-yours" | "own-proposal"> =>
	unless(
		[!mayReview(actor, programme).may, "not-yours"],
		[byId !== null && byId === actor.id, "own-proposal"],
	);

/** The office for which somebody words a help text anew: whoever answers or reviews in its programme, wherever; null where they do neither. */
export const officeRewording = (
	actor: Actor,
	programme: string | undefined,
): string | null =>
	actor.grants.find(
		(grant) =>
			grant.unitId !== null &&
			["guidance.answer", "guidance.review"].some((right) =>
				holds(
					{ ...actor, grants: [grant] },
					right,
					programme === undefined ? {} : { programme },
				),
			),
	)?.unitId ?? null;
