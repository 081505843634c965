import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { endSessions } from "../end-sessions.ts";
import { mayManagePeople } from "../policy.ts";
import { identityIn } from "../tables.ts";

/**
 * Ends every session of a person: a telephone was stolen, a browser was left open. The account stays as it is. `but` is the
 * session of whoever does so, which stays where it is their own account. Answers how many ended.
 */
export async function signPersonOut(
	cx: Context,
	id: string,
	but: string | null,
): Promise<Result<number, Refusal<"not-an-administrator" | "no-such-person">>> {
	const decision = mayManagePeople(cx.actor);
	if (!decision.may) return refused(decision.why);
	return inTransaction(cx, async (tx) => {
		if (!(await isPerson(tx, id))) return refused("no-such-person");
		const sessions = await endSessions(tx, { personId: id, but });
		await leaveTrail(tx, {
			chain: "operations",
			deed: "identity.person-signed-out",
			subject: { kind: "person", id },
			details: { sessions },
		});
		return ok(sessions);
	});
}

/** The same for everybody at once: a secret of the site leaked, or nobody knows how far somebody came. */
export async function signEverybodyOut(
	cx: Context,
	but: string | null,
): Promise<Result<number, Refusal<"not-an-administrator">>> {
	const decision = mayManagePeople(cx.actor);
	if (!decision.may) return refused(decision.why);
	return inTransaction(cx, async (tx) => {
		const sessions = await endSessions(tx, { but });
		await leaveTrail(tx, {
			chain: "operations",
			deed: "identity.everybody-signed-out",
			subject: { kind: "people", id: "all" },
			details: { sessions },
		});
		return ok(sessions);
	});
}

const isPerson = async (tx: Context, id: string): Promise<boolean> =>
	isUuid(id) &&
	(await identityIn(tx.db)
		.selectFrom("identity.person")
		.select("id")
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst()) !== undefined;
