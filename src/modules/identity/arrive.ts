import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { asThemselves, ownTrail } from "./own-deed.ts";
import { identityIn } from "./tables.ts";

/** A person proved who they are and is in: when, and the trail of it. The library wrote the session already. */
export const signedInNow = (cx: Context, personId: string): Promise<void> =>
	inTransaction(asThemselves(cx, personId), async (tx) => {
		await noteArrival(tx, personId, { signed_in_at: tx.now });
		await ownTrail(tx, "identity.signed-in", personId);
	});

/** From the first time on, this person counts as one who is really there. */
export const noteArrival = async (
	tx: Context,
	personId: string,
	also: { readonly signed_in_at?: Date } = {},
): Promise<void> => {
	await identityIn(tx.db)
		.updateTable("identity.person")
		.set({
			...also,
			arrived_at: sql<Date>`coalesce(arrived_at, ${tx.now}::timestamptz)`,
		})
		.where("id", "=", personId)
		.execute();
};
