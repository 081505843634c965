import { sql } from "kysely";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { type MadeCode, makeCode } from "../codes/make-code.ts";
import { giveRole } from "../give-role.ts";
import { heldOn } from "../grants.ts";
import { rolesOf } from "../queries.ts";
import { roleNamed } from "../roles.ts";
import { identityIn } from "../tables.ts";
import {
	type Invited,
	type InviteRefusal,
	invitePerson,
} from "./invite-person.ts";
import { type ReopenRefusal, reopenPerson } from "./reopen-person.ts";

/** `several`: more than one person is called so. `other-name`: the user name is borne by somebody else. */
export type AdministratorRefusal =
	| InviteRefusal
	| ReopenRefusal
	| Refusal<"several" | "other-name">;

/**
 * Lets whoever runs the program make an administrator, or let one back in who lost password and telephone.
 * Makes the person where there is none of this name, and gives the role where they hold it not today.
 */
export async function inviteAdministrator(
	cx: Context,
	name: string,
	userName: string | null,
): Promise<Result<Invited, AdministratorRefusal>> {
	return inTransaction<Result<Invited, AdministratorRefusal>>(
		cx,
		async (tx) => {
			const found = await personCalled(tx, name, userName);
			if (!found.ok) return found;
			const person = found.value;
			const role = {
				role: "administrator",
				programme: null,
				unitId: null,
				from: dayOf(tx.now),
			} as const;
			if (!person)
				return invitePerson(tx, { name, userName, email: null, role });
			const made = await codeFor(tx, person);
			if (!made.ok) return made;
			if (!(await looksAfterPeople(tx, person.id))) {
				const given = await giveRole(tx, { ...role, personId: person.id });
				if (!given.ok) return given;
			}
			return ok({
				personId: person.id,
				userName: person.userName,
				...made.value,
			});
		},
	);
}

interface Found {
	readonly id: string;
	readonly name: string;
	readonly userName: string;
	readonly closed: boolean;
	readonly arrived: boolean;
}

async function personCalled(
	tx: Context,
	name: string,
	userName: string | null,
): Promise<Result<Found | null, AdministratorRefusal>> {
	const people = await identityIn(tx.db)
		.selectFrom("identity.person")
		.select(["id", "name", "user_name as userName"])
		.select([
			sql<boolean>`arrived_at is not null`.as("arrived"),
			sql<boolean>`closed_on is not null`.as("closed"),
		])
		.where((person) =>
			userName === null
				? person(person.fn("lower", ["name"]), "=", name.trim().toLowerCase())
				: person("user_name", "=", userName),
		)
		.execute();
	const [person = null, another] = people;
	if (another)
		return refused("several", {
			names: people.map((one) => one.userName).join(", "),
		});
	if (person && person.name.toLowerCase() !== name.trim().toLowerCase())
		return refused("other-name", { name: person.name });
	return ok(person);
}

const codeFor = (
	tx: Context,
	{ id, closed, arrived }: Found,
): Promise<Result<MadeCode, ReopenRefusal>> =>
	closed
		? reopenPerson(tx, id)
		: makeCode(tx, {
				personId: id,
				purpose: arrived ? "password-and-second-factor" : "invitation",
			});

const looksAfterPeople = async (
	tx: Context,
	personId: string,
): Promise<boolean> =>
	heldOn(dayOf(tx.now), await rolesOf(tx, personId)).some(({ role }) =>
		roleNamed(role).permissions.includes("identity.manage"),
	);
