import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Case, lockCase } from "../case.ts";
import { officesBelow } from "./offices.ts";
import { ownershipOf, writeOwners } from "./owner-store.ts";
import { mayAssign } from "./policy.ts";
import { topicsOf } from "./proposal.ts";
import { tellParts } from "./tell-parts.ts";

/** Which office answers for a topic from now on; null for the region itself. */
export type Wanted = Readonly<Record<string, string | null>>;

/**
 * The region says which of its offices answers for what. A topic that is not named stays as it is; what changes
 * hands is written with who and when, and both offices are told. Answers how many topics changed.
 */
export async function assignOwners(
	cx: Context,
	found: Case,
	wanted: Wanted,
	/** The owners that the person saw, by topic; left out, they are not compared. */
	seen?: Wanted,
): Promise<Result<number>> {
	return inTransaction<Result<number>>(cx, async (tx) => {
		const current = await lockCase(tx, found);
		const { assessment, place, instrument, unit, owners } = current;
		const decision = mayAssign(tx.actor, assessment, place);
		if (!decision.may) return refused(decision.why);
		const topics = topicsOf(instrument, unit);
		const offices = new Set(
			(await officesBelow(tx, unit.id)).map(({ id }) => id),
		);
		const changes: { topic: string; ownerId: string | null }[] = [];
		for (const { code } of topics) {
			const ownerId = wanted[code];
			const now = owners.owners.get(code) ?? null;
			if (ownerId === undefined || ownerId === now) continue;
			// What this person did not touch is not theirs to change back.
			if (seen && ownerId === (seen[code] ?? null)) continue;
			// Whoever already answers may keep it when their office moved away; nobody outside is given anything.
			if (ownerId !== null && !offices.has(ownerId))
				return refused("no-such-office");
			if (seen && (seen[code] ?? null) !== now)
				return refused("owners-changed-meanwhile");
			changes.push({ topic: code, ownerId });
		}
		await writeOwners(tx, assessment, changes);
		if (changes.length > 0)
			await leaveTrail(tx, {
				chain: "operations",
				deed: "assessment.owners-assigned",
				subject: { kind: "assessment", id: assessment.id },
				details: {
					owners: Object.fromEntries(
						changes.map(({ topic, ownerId }) => [topic, ownerId]),
					),
				},
			});
		const after = await ownershipOf(tx, assessment, instrument);
		await tellParts(tx, { ...current, owners: after }, owners);
		return ok(changes.length);
	});
}
