import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import {
	type CodeRefusal,
	type MadeCode,
	makeCode,
} from "../codes/make-code.ts";
import { hashOfNoPassword } from "../password.ts";
import { mayManagePeople } from "../policy.ts";
import { forgetSecondFactor } from "../second-factor.ts";
import { identityIn } from "../tables.ts";

export type ReopenRefusal = CodeRefusal | Refusal<"not-closed">;

/**
 * Opens a closed account again, as if its person came for the first time: the old password and the old
 * second factor open nothing, a new invitation does. Roles are given anew.
 */
export async function reopenPerson(
	cx: Context,
	id: string,
	form: string | null = null,
): Promise<Result<MadeCode, ReopenRefusal>> {
	const hash = await hashOfNoPassword();
	return inTransaction<Result<MadeCode, ReopenRefusal>>(cx, async (tx) => {
		const decision = mayManagePeople(tx.actor);
		if (!decision.may) return refused(decision.why);
		const person = isUuid(id) ? await lockPerson(tx, id) : undefined;
		if (!person) return refused("no-such-person");
		if (!person.closed) return refused("not-closed");
		await open(tx, id, hash);
		const made = await makeCode(tx, {
			personId: id,
			purpose: "invitation",
			form,
		});
		return made.ok ? ok(made.value) : made;
	});
}

const lockPerson = (tx: Context, id: string) =>
	identityIn(tx.db)
		.selectFrom("identity.person")
		.select((select) => select("closed_on", "is not", null).as("closed"))
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();

async function open(tx: Context, id: string, hash: string): Promise<void> {
	await identityIn(tx.db)
		.updateTable("identity.person")
		.set({ closed_on: null, arrived_at: null, updated_at: tx.now })
		.where("id", "=", id)
		.execute();
	await identityIn(tx.db)
		.updateTable("identity.credential")
		.set({ password: hash, updated_at: tx.now })
		.where("person_id", "=", id)
		.execute();
	await forgetSecondFactor(tx, id);
	await leaveTrail(tx, {
		chain: "operations",
		deed: "identity.person-reopened",
		subject: { kind: "person", id },
	});
	await announce(tx, {
		name: "identity.person-changed",
		body: { personId: id },
	});
}
