import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asDay, type Day } from "#territory";
import { mayManagePeople } from "./policy.ts";
import { identityIn } from "./tables.ts";

export type EndRoleRefusal = Refusal<
	"not-an-administrator" | "no-such-role" | "already-ended"
>;

/** Ends a role: `on` is the first day on which it is held no more. A role that never began ends on the day it would have. */
export async function endRole(
	cx: Context,
	roleHeldId: string,
	on: Day,
): Promise<Result<null, EndRoleRefusal>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayManagePeople(tx.actor);
		if (!decision.may) return refused(decision.why);
		const held = await identityIn(tx.db)
			.selectFrom("identity.role_held")
			.select(["person_id", "role", asDay("valid_from").as("from")])
			.select((select) => select("valid_until", "is not", null).as("ended"))
			.where("id", "=", roleHeldId)
			.forUpdate()
			.executeTakeFirst();
		if (!held) return refused("no-such-role");
		if (held.ended) return refused("already-ended");
		const until = on < held.from ? held.from : on;
		await identityIn(tx.db)
			.updateTable("identity.role_held")
			.set({ valid_until: until })
			.where("id", "=", roleHeldId)
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "identity.role-ended",
			subject: { kind: "person", id: held.person_id },
			details: { role: held.role, until },
		});
		return ok(null);
	});
}
