import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** Adding people, giving and ending roles: administrators, and the program itself when it is set up. */
export const mayManagePeople = (
	actor: Actor,
): Decision<"not-an-administrator"> =>
	unless([
		actor.kind !== "system" && !holds(actor, "identity.manage"),
		"not-an-administrator",
	]);

/** Nobody makes a code for themselves: it would get past the password that one's own account asks for. */
export const mayMakeCode = (
	actor: Actor,
	personId: string,
): Decision<"not-an-administrator" | "own-code"> => {
	const manages = mayManagePeople(actor);
	return manages.may ? unless([actor.id === personId, "own-code"]) : manages;
};

/** Nobody gives a role to themselves. */
export const mayGiveRole = (
	actor: Actor,
	personId: string,
): Decision<"not-an-administrator" | "own-role"> => {
	const manages = mayManagePeople(actor);
	return manages.may ? unless([actor.id === personId, "own-role"]) : manages;
};
