import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { ownTrail } from "./own-deed.ts";
import { identityIn } from "./tables.ts";

/** Ends one of one's own sessions; what is not one's own is not found. */
export async function endSession(
	cx: Context,
	sessionId: string,
): Promise<Result<null, Refusal<"no-such-session">>> {
	const personId = cx.actor.id;
	if (personId === null || !isUuid(sessionId))
		return refused("no-such-session");
	return inTransaction(cx, async (tx) => {
		const ended = await identityIn(tx.db)
			.deleteFrom("identity.session")
			.where("id", "=", sessionId)
			.where("person_id", "=", personId)
			.executeTakeFirst();
		if (ended.numDeletedRows === 0n) return refused("no-such-session");
		await ownTrail(tx, "identity.session-ended", personId, {
			session: sessionId,
		});
		return ok(null);
	});
}
