import type { Context } from "#platform/context.ts";
import { identityIn } from "./tables.ts";

/**
 * Forgets sessions that ended by themselves, with the address and the browser that they name, and sign-ins that
 * were never finished. Answers how many. Sessions live by the clock of the machine.
 */
export async function forgetOldSessions(cx: Context): Promise<number> {
	const db = identityIn(cx.db);
	const now = new Date();
	const sessions = await db
		.deleteFrom("identity.session")
		.where("expires_at", "<=", now)
		.executeTakeFirstOrThrow();
	const begun = await db
		.deleteFrom("identity.verification")
		.where("expires_at", "<=", now)
		.executeTakeFirstOrThrow();
	return Number(sessions.numDeletedRows + begun.numDeletedRows);
}
