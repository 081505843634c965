import type { Context } from "#platform/context.ts";
import { identityIn } from "./tables.ts";

/** Ends every session of a person, wherever they are signed in. */
export async function endSessions(
	tx: Context,
	personId: string,
): Promise<void> {
	await identityIn(tx.db)
		.deleteFrom("identity.session")
		.where("person_id", "=", personId)
		.execute();
}
