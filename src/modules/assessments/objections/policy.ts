import type { Actor } from "#kernel/actor.ts";
import { holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";
import type { Exclusion } from "../allotment/exclusions.ts";
import type { Assessment } from "../assessment.ts";
import type { Place } from "../policy.ts";
import type { Objection, ObjectionWindow } from "./objection.ts";

/** Objecting, and saying that there is nothing to object to: whoever hands in for the unit, in its days. */
export const mayObject = (
	actor: Actor,
	{ programme }: Assessment,
	place: Place,
	window: ObjectionWindow,
): Decision<
	| "not-yours"
	| "objections-none"
	| "objections-passed"
	| "objections-waived"
	| "objections-decided"
> =>
	unless(
		[
			!holds(actor, "assessment.submit", { programme, unitId: place.unitId }),
			"not-yours",
		],
		...(window.is === "closed"
			? [[true, `objections-${window.why}`] as const]
			: []),
	);

/**
 * Answering an objection: a verifier who did not judge the item, and who has nothing to do with the unit: no
 * role there, none that covers its region, none there before, no conflict of interest declared.
 */
export const mayAnswerObjection = (
	actor: Actor,
	{ programme }: Pick<Assessment, "programme">,
	objection: Pick<Objection, "judgedBy" | "answer">,
	excluded: Exclusion | null,
): Decision<
	"not-a-verifier" | "judged-it" | Exclusion | "objection-answered"
> =>
	unless(
		[!holds(actor, "assessment.verify", { programme }), "not-a-verifier"],
		[actor.id !== null && objection.judgedBy.includes(actor.id), "judged-it"],
		...(excluded ? [[true, excluded] as const] : []),
		[objection.answer !== null, "objection-answered"],
	);
