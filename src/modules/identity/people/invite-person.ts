import { ok, type Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { addPerson, type PersonRefusal } from "../add-person.ts";
import { lockRoles } from "../administrators.ts";
import {
	type CodeRefusal,
	type MadeCode,
	makeCode,
} from "../codes/make-code.ts";
import { type GiveRoleRefusal, giveRole, type NewRole } from "../give-role.ts";
import { freeUserName } from "./user-names.ts";

export interface Invitation {
	readonly name: string;
	/** `null`: one is made of the name. */
	readonly userName: string | null;
	readonly email: string | null;
	/** The first role; more may follow. */
	readonly role: Omit<NewRole, "personId"> | null;
	/** Key of the form that asks. */
	readonly form?: string | null;
}

export interface Invited extends MadeCode {
	readonly personId: string;
	readonly userName: string;
}

export type InviteRefusal = PersonRefusal | GiveRoleRefusal | CodeRefusal;

/** Adds a person, gives the first role and makes the invitation: all of it, or nothing. */
export async function invitePerson(
	cx: Context,
	{ name, userName, email, role, form = null }: Invitation,
): Promise<Result<Invited, InviteRefusal>> {
	return inTransaction<Result<Invited, InviteRefusal>>(cx, async (tx) => {
		await lockRoles(tx);
		const called = userName ?? (await freeUserName(tx, name));
		const added = await addPerson(tx, {
			name,
			userName: called,
			...(email === null ? {} : { email }),
		});
		if (!added.ok) return added;
		const personId = added.value.id;
		if (role) {
			const given = await giveRole(tx, { ...role, personId });
			if (!given.ok) return given;
		}
		const made = await makeCode(tx, { personId, purpose: "invitation", form });
		return made.ok ? ok({ personId, userName: called, ...made.value }) : made;
	});
}
