import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";
import type { Move } from "./lifecycle.ts";
import type { Meeting } from "./meeting.ts";

/** What must be known of a meeting's office to say who may. */
export interface Office {
	readonly unitId: string;
	/** Code of the province. */
	readonly province: string;
	/** The chair, and the note-taker, still work at the office. */
	readonly chairHere: boolean;
	readonly noteTakerHere: boolean;
}

type Place = Pick<Office, "unitId" | "province">;

/** Planning meetings of an office and looking after them: whoever looks after what it has to do. */
export const mayKeep = (
	actor: Actor,
	{ unitId, province }: Place,
): Decision<"not-yours"> =>
	unless([!holds(actor, "actions.keep", { unitId, province }), "not-yours"]);

/** Reading a meeting: its office, those who were invited, and the unit that it is about. */
export const mayRead = (
	actor: Actor,
	{ unitId, invited, about }: Pick<Meeting, "unitId" | "invited" | "about">,
): Decision<"not-yours"> =>
	unless([
		![
			unitId,
			...invited,
			...(about?.kind === "unit" ? [about.unitId] : []),
		].some((id) =>
			actor.grants.some(
				(grant) => grant.permission === "actions.keep" && grant.unitId === id,
			),
		),
		"not-yours",
	]);

type Roles = Pick<Meeting, "chairId" | "noteTakerId">;

/** Writing minutes: note-taker and chair; where the note-taker left the office, anybody there. */
export const mayWrite = (
	actor: Actor,
	{ chairId, noteTakerId }: Roles,
	office: Office,
): Decision<"not-yours" | "not-the-note-taker"> =>
	unless(
		[!mayKeep(actor, office).may, "not-yours"],
		[
			office.noteTakerHere && actor.id !== noteTakerId && actor.id !== chairId,
			"not-the-note-taker",
		],
	);

/** Sending minutes to the chair: the note-taker; where they left the office, anybody else there. */
export const maySend = (
	actor: Actor,
	{ chairId, noteTakerId }: Roles,
	office: Office,
): Decision<"not-yours" | "not-the-note-taker"> =>
	unless(
		[!mayKeep(actor, office).may, "not-yours"],
		[
			office.noteTakerHere
				? actor.id !== noteTakerId
				: office.chairHere && actor.id === chairId,
			"not-the-note-taker",
		],
	);

/** Approving minutes or sending them back: the chair; where the chair left the office, its head. */
export const mayApprove = (
	actor: Actor,
	{ chairId, noteTakerId }: Roles,
	office: Office,
): Decision<"not-yours" | "not-the-chair" | "not-the-head" | "own-minutes"> =>
	unless(
		[!mayKeep(actor, office).may, "not-yours"],
		[office.chairHere && actor.id !== chairId, "not-the-chair"],
		[
			!office.chairHere &&
				!holds(actor, "assessment.declare", {
					unitId: office.unitId,
					province: office.province,
				}),
			"not-the-head",
		],
		// Whoever stands in for the chair is never the one who took the notes.
		[!office.chairHere && actor.id === noteTakerId, "own-minutes"],
	);

/** Who may, deed by deed. */
export const may: {
	readonly [move in Move]: (
		actor: Actor,
		meeting: Roles,
		office: Office,
	) => Decision<MayReason>;
} = {
	change: (actor, _, office) => mayKeep(actor, office),
	cancel: (actor, _, office) => mayKeep(actor, office),
	begin: (actor, _, office) => mayKeep(actor, office),
	close: (actor, _, office) => mayKeep(actor, office),
	write: mayWrite,
	correct: mayWrite,
	leave: mayWrite,
	send: maySend,
	approve: mayApprove,
	return: mayApprove,
};

export type MayReason =
	| "not-yours"
	| "not-the-note-taker"
	| "not-the-chair"
	| "not-the-head"
	| "own-minutes";
