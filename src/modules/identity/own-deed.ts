import type { Actor } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";

/** Leaves the trail of what a person did with their own account, in its transaction. */
export const ownTrail = (
	tx: Context,
	deed: string,
	personId: string,
	details: Record<string, unknown> = {},
): Promise<void> =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "person", id: personId },
		details,
	});

/** The same where the library wrote already, in a transaction of its own. */
export const ownTrailAfter = (
	cx: Context,
	deed: string,
	personId: string,
): Promise<void> =>
	inTransaction(withActor(cx, asThemselves(personId)), (tx) =>
		ownTrail(tx, deed, personId),
	);

/** Whoever just proved who they are, before the pipeline knows them. */
const asThemselves = (personId: string): Actor => ({
	id: personId,
	name: "",
	kind: "person",
	grants: [],
});
