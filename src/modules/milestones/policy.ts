import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Dates of the nation: whoever looks after the calendar. Those of a province: whoever sets its targets. */
export const mayEnter = (
	actor: Actor,
	province: string | null,
): Decision<"not-your-region"> =>
	unless([
		!holds(actor, "calendar.manage") &&
			(province === null || !provincesOf(actor).includes(province)),
		"not-your-region",
	]);

/** Provinces whose dates somebody may enter beside those of the nation. */
export const provincesOf = ({ grants }: Actor): readonly string[] => [
	...new Set(
		grants.flatMap(({ permission, reach, provinces }) =>
			permission === "targets.set" && reach === "region" ? provinces : [],
		),
	),
];

/** Whether there is anything at all that they may enter. */
export const mayEnterSome = (actor: Actor): Decision<"not-your-region"> =>
	unless([
		!holds(actor, "calendar.manage") && provincesOf(actor).length === 0,
		"not-your-region",
	]);
