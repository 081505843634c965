import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Rights by which somebody keeps events of their own office because they coach, or stand in for who does. */
const coaching = ["guidance.answer", "guidance.review"];

const coachesFrom = (actor: Actor, unitId: string): boolean =>
	actor.grants.some(
		(grant) => grant.unitId === unitId && coaching.includes(grant.permission),
	);

/**
 * Planning events of an office and looking after them: whoever looks after what it has to do, and whoever coaches from there, for a
 * visit of theirs is an event. The right to coach reaches a region; events are kept at the own office alone.
 */
export const mayKeep = (
	actor: Actor,
	{ unitId, province }: { readonly unitId: string; readonly province: string },
): Decision<"not-yours"> =>
	unless([
		!holds(actor, "actions.keep", { unitId, province }) &&
			!coachesFrom(actor, unitId),
		"not-yours",
	]);

/** The offices whose events somebody looks after. */
export const officesOf = ({ actor }: { readonly actor: Actor }): string[] => [
	...new Set(
		actor.grants.flatMap(({ permission, unitId }) =>
			unitId !== null &&
			(permission === "actions.keep" || coaching.includes(permission))
				? [unitId]
				: [],
		),
	),
];
