import { type Context, withActor } from "#platform/context.ts";
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

/** Whoever just proved who they are, before the pipeline knows them. */
export const asThemselves = (cx: Context, personId: string): Context =>
	withActor(cx, { id: personId, name: "", kind: "person", grants: [] });
