import type { StageKind } from "#instruments";
import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";
import type { Allotment } from "./allotment/allotment.ts";
import type { Assessment } from "./assessment.ts";
import type { State } from "./lifecycle.ts";
import type { ItemPart } from "./owners/ownership.ts";

/** The unit as far as a right is asked about it. */
export interface Place {
	readonly unitId: string;
	readonly province: string | null;
	/** Offices of the unit that answer for some of it: whoever works for one works for the unit here. */
	readonly offices?: readonly string[];
}

export const over = (
	actor: Actor,
	permission: string,
	programme: string,
	{ unitId, province }: Place,
): boolean =>
	holds(actor, permission, {
		programme,
		unitId,
		...(province ? { province } : {}),
	});

/** Whether the actor works for the unit: holds any right of a unit's own people there. */
export const worksFor = (actor: Actor, unitId: string): boolean =>
	actor.grants.some((grant) => grant.unitId === unitId);

/** Whether the actor works for the unit, or for an office of it that answers for some of this assessment. */
export const worksAt = (
	actor: Actor,
	{ unitId, offices = [] }: Place,
): boolean => [unitId, ...offices].some((id) => worksFor(actor, id));

const readingRights = [
	"assessment.read",
	"assessment.fill",
	"assessment.verify",
	"assessment.decide",
];

/**
 * Reading the papers of an assessment before its result is public. To whom a draw gave it reads them too, far from
 * her own region. A refusal looks like "not found".
 */
export const mayRead = (
	actor: Actor,
	programme: string,
	place: Place,
	allotment: Allotment | null = null,
): Decision<"not-yours"> =>
	unless([
		!readingRights.some((right) => over(actor, right, programme, place)) &&
			!isAllottedTo(actor, programme, allotment),
		"not-yours",
	]);

export const isAllottedTo = (
	actor: Actor,
	programme: string,
	allotment: Allotment | null,
): boolean =>
	allotment !== null &&
	allotment.verifierId !== null &&
	allotment.verifierId === actor.id &&
	holds(actor, "assessment.verify", { programme });

export const mayOpen = (
	actor: Actor,
	programme: string,
	place: Place,
): Decision<"not-yours"> =>
	unless([!over(actor, "assessment.request", programme, place), "not-yours"]);

/** The right that each kind of preparing stage asks for. */
export const rightAtStage = {
	readiness: "assessment.request",
	request: "assessment.request",
	declaration: "assessment.declare",
	evaluation: "assessment.verify",
} as const satisfies Partial<Record<StageKind, string>>;

/** The stages that are passed by recording a deed. */
export type RecordedStage = keyof typeof rightAtStage;
export const isRecorded = (kind: StageKind): kind is RecordedStage =>
	Object.hasOwn(rightAtStage, kind);

/** Recording a step before the answers: readiness, request, declaration, evaluation. Nobody evaluates a unit of their own. */
export const mayRecord = (
	actor: Actor,
	assessment: Assessment,
	place: Place,
	stage: RecordedStage,
): Decision<"not-yours" | "own-unit" | "not-open"> =>
	unless(
		[
			!over(actor, rightAtStage[stage], assessment.programme, place),
			"not-yours",
		],
		[stage === "evaluation" && worksAt(actor, place), "own-unit"],
		[!among(assessment.state, "preparing", "evaluating"), "not-open"],
	);

/**
 * Answering one item: while the unit answers all of them, afterwards only those that came back. An item that an
 * office of the unit answers for is the office's alone, until it hands its part over; what came back is open to it again.
 */
export const mayAnswer = (
	actor: Actor,
	{ programme, state }: Assessment,
	place: Place,
	item: { readonly returned: boolean; readonly part?: ItemPart | null },
): Decision<
	| "not-yours"
	| "with-its-office"
	| "not-open"
	| "not-returned"
	| "handed-over-already"
> => {
	const { returned, part = null } = item;
	const ofUnit = over(actor, "assessment.fill", programme, place);
	const ofOffice =
		part !== null &&
		over(actor, "assessment.fill", programme, {
			...place,
			unitId: part.ownerId,
		});
	return unless(
		[!ofUnit && !ofOffice, "not-yours"],
		[part !== null && !ofOffice, "with-its-office"],
		[!among(state, "answering", "correcting"), "not-open"],
		[state === "correcting" && !returned, "not-returned"],
		[state === "answering" && part?.handedOver === true, "handed-over-already"],
	);
};

export const maySubmit = (
	actor: Actor,
	assessment: Assessment,
	place: Place,
): Decision<"not-yours" | "not-open"> =>
	unless(
		[
			!over(actor, "assessment.submit", assessment.programme, place),
			"not-yours",
		],
		[!among(assessment.state, "answering", "correcting"), "not-open"],
	);

/**
 * Judging what a unit handed in. Where a draw was published for the round, only the verifier to whom it gave the
 * assessment, wherever she holds the right; where none was, the verifiers of the region.
 */
export const mayVerify = (
	actor: Actor,
	{ programme, state }: Assessment,
	place: Place,
	allotment: Allotment | null = null,
): Decision<"not-a-verifier" | "own-unit" | "not-allotted" | "not-submitted"> =>
	unless(
		[
			allotment === null
				? !over(actor, "assessment.verify", programme, place)
				: !holds(actor, "assessment.verify", { programme }),
			"not-a-verifier",
		],
		[worksAt(actor, place), "own-unit"],
		[
			allotment !== null && !isAllottedTo(actor, programme, allotment),
			"not-allotted",
		],
		[state !== "verifying", "not-submitted"],
	);

/** The second look: only whoever was drawn for this item, and it stays open when the assessment moves on. */
export const mayLookAgain = (
	actor: Actor,
	{ programme }: Assessment,
	place: Place,
	verifierId: string,
): Decision<"not-a-verifier" | "own-unit" | "not-allotted"> =>
	unless(
		[!holds(actor, "assessment.verify", { programme }), "not-a-verifier"],
		[worksAt(actor, place), "own-unit"],
		[verifierId !== actor.id, "not-allotted"],
	);

/** Preparing and publishing draws of verifiers, and giving one's assessments to another. */
export const mayAllot = (
	actor: Actor,
	programme: string,
): Decision<"not-an-assessor"> =>
	unless([!holds(actor, "assessment.allot", { programme }), "not-an-assessor"]);

export const mayDecide = (
	actor: Actor,
	assessment: Assessment,
	place: Place,
): Decision<"not-an-assessor" | "own-unit" | "not-verified"> =>
	unless(
		[
			!over(actor, "assessment.decide", assessment.programme, place),
			"not-an-assessor",
		],
		[worksAt(actor, place), "own-unit"],
		[assessment.state !== "deciding", "not-verified"],
	);

export const mayChangePredicate = (
	actor: Actor,
	assessment: Assessment,
	place: Place,
): Decision<"not-an-assessor" | "own-unit" | "no-predicate"> =>
	unless(
		[
			!over(actor, "assessment.decide", assessment.programme, place),
			"not-an-assessor",
		],
		[worksAt(actor, place), "own-unit"],
		[assessment.state !== "awarded", "no-predicate"],
	);

const among = (state: State, ...states: State[]): boolean =>
	states.includes(state);

/** Bringing along results that were decided elsewhere: whoever moves an office in, and the program itself. */
export const mayBring = (actor: Actor): Decision<"not-an-administrator"> =>
	unless([
		actor.kind !== "system" && !holds(actor, "identity.manage"),
		"not-an-administrator",
	]);

/** Nobody brings along the result of a unit of their own. */
export const mayBringOf = (
	actor: Actor,
	unitId: string,
): Decision<"own-unit"> => unless([worksFor(actor, unitId), "own-unit"]);

/** Opening rounds and moving their days: whoever publishes instruments. */
export const mayManageRounds = (actor: Actor): Decision<"not-a-publisher"> =>
	unless([!holds(actor, "instruments.publish"), "not-a-publisher"]);
