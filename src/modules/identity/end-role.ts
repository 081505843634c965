import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asDay, asDayOrNull, type Day } from "#territory";
import { lockRoles, wouldLeaveNobody } from "./administrators.ts";
import { mayManagePeople } from "./policy.ts";
import { identityIn } from "./tables.ts";

export type EndRoleRefusal = Refusal<
	| "not-an-administrator"
	| "no-such-role"
	| "already-ended"
	| "last-administrator"
>;

/**
 * Ends a role: `on` is the first day on which it is held no more. A role that never began ends on the day it
 * would have. One whose end is planned may end sooner, not later. One's own may be ended, unless nobody
 * else were left to look after the people.
 */
export async function endRole(
	cx: Context,
	roleHeldId: string,
	on: Day,
): Promise<Result<null, EndRoleRefusal>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayManagePeople(tx.actor);
		if (!decision.may) return refused(decision.why);
		await lockRoles(tx);
		const held = isUuid(roleHeldId) ? await loadRole(tx, roleHeldId) : null;
		if (!held) return refused("no-such-role");
		const until = on < held.from ? held.from : on;
		if (held.until !== null && held.until <= until)
			return refused("already-ended");
		if (await wouldLeaveNobody(tx, [held.id], until))
			return refused("last-administrator");
		await endNow(tx, held, until);
		return ok(null);
	});
}

/** A role as it stands in the data. */
export interface Ending {
	readonly id: string;
	readonly personId: string;
	readonly role: string;
	readonly programme: string | null;
	readonly unitId: string | null;
	readonly from: Day;
	readonly until: Day | null;
}

/** Writes the end, its trail and its announcement; what may be ended was asked before. */
export async function endNow(
	tx: Context,
	{ id, personId, role, unitId, programme }: Ending,
	until: Day,
): Promise<void> {
	await identityIn(tx.db)
		.updateTable("identity.role_held")
		.set({ valid_until: until })
		.where("id", "=", id)
		.execute();
	await leaveTrail(tx, {
		chain: "operations",
		deed: "identity.role-ended",
		subject: { kind: "person", id: personId },
		details: { role, until },
	});
	await announce(tx, {
		name: "identity.role-ended",
		body: { personId, role, unitId, programme, until },
	});
}

const loadRole = async (tx: Context, id: string): Promise<Ending | null> =>
	(await identityIn(tx.db)
		.selectFrom("identity.role_held")
		.select([
			"id",
			"person_id as personId",
			"role",
			"programme",
			"unit_id as unitId",
		])
		.select([
			asDay("valid_from").as("from"),
			asDayOrNull("valid_until").as("until"),
		])
		.where("id", "=", id)
		.executeTakeFirst()) ?? null;
