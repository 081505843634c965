import { sql } from "kysely";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Day, dayOf } from "#territory";
import { lockRoles } from "../administrators.ts";
import { type MadeCode, makeCode } from "../codes/make-code.ts";
import { giveRole } from "../give-role.ts";
import { heldOn, type RoleHeld } from "../grants.ts";
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
 * Makes the person where there is none of this name, and gives the role where they hold it not today: until
 * the day on which they are to hold it anyway.
 */
export async function inviteAdministrator(
	cx: Context,
	name: string,
	userName: string | null,
): Promise<Result<Invited, AdministratorRefusal>> {
	return inTransaction<Result<Invited, AdministratorRefusal>>(
		cx,
		async (tx) => {
			await lockRoles(tx);
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
			const { today, coming } = await watchOf(tx, person.id);
			if (!today) {
				const until = coming === null ? {} : { until: coming };
				const given = await giveRole(tx, {
					...role,
					...until,
					personId: person.id,
				});
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

/** Whether the person looks after the people of this house today, and from when on they are to. */
async function watchOf(
	tx: Context,
	personId: string,
): Promise<{ readonly today: boolean; readonly coming: Day | null }> {
	const day = dayOf(tx.now);
	const watches = (await rolesOf(tx, personId)).filter(isWatch);
	const coming = watches
		.filter(({ from, until }) => day < from && (until ?? "9999") > from)
		.map(({ from }) => from)
		.sort();
	return { today: heldOn(day, watches).length > 0, coming: coming[0] ?? null };
}

const isWatch = ({ role }: RoleHeld): boolean =>
	roleNamed(role).permissions.includes("identity.manage");
