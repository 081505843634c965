import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Gate } from "./gate.ts";
import { ownTrail } from "./own-deed.ts";

/** Ends this session. Answers the cookies that clear it from the browser. */
export async function signOut(
	gate: Gate,
	cx: Context,
	request: Request,
): Promise<readonly string[]> {
	const { cookies } = await gate.forward(request, "/sign-out", {});
	const personId = cx.actor.id;
	if (personId !== null)
		await inTransaction(cx, (tx) =>
			ownTrail(tx, "identity.signed-out", personId),
		);
	return cookies;
}
