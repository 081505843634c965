import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Cataloguing, lending, taking stock: the librarians of the office whose library it is. */
export const mayKeep = (
	actor: Actor,
	{ unitId }: { readonly unitId: string },
): Decision<"not-yours"> =>
	unless([!holds(actor, "library.keep", { unitId }), "not-yours"]);

/** Records of a collection that is not open to everyone are there for whoever is signed in; to others they do not exist. */
export const mayRead = (
	actor: Actor,
	{ openTo }: { readonly openTo: "everyone" | "signed-in" },
): Decision<"not-found"> =>
	unless([openTo !== "everyone" && actor.kind === "citizen", "not-found"]);

/** Whether records of every collection are there for them. */
export const mayReadAll = (actor: Actor): boolean =>
	mayRead(actor, { openTo: "signed-in" }).may;

/** The offices whose libraries somebody keeps. */
export const keptUnits = (actor: Actor): string[] => [
	...new Set(
		actor.grants.flatMap(({ permission, unitId }) =>
			permission === "library.keep" && unitId !== null ? [unitId] : [],
		),
	),
];
