import { holds } from "#kernel/actor.ts";
import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { assessmentsIn } from "../tables.ts";

/** A conflict of interest that a verifier declared herself. */
export interface Conflict {
	readonly id: string;
	readonly unitId: string;
	readonly reason: string;
	readonly declaredAt: Date;
}

export type ConflictRefusal = Refusal<
	| "not-a-verifier"
	| "say-why-conflict"
	| "conflict-declared"
	| "no-such-conflict"
>;

/** One's own, the youngest first. */
export async function myConflicts(cx: Context): Promise<Conflict[]> {
	if (cx.actor.id === null) return [];
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.conflict")
		.selectAll()
		.where("verifier_id", "=", cx.actor.id)
		.where("ended_at", "is", null)
		.orderBy("declared_at", "desc")
		.execute();
	return rows.map(({ id, unit_id, reason, declared_at }) => ({
		id,
		unitId: unit_id,
		reason,
		declaredAt: declared_at,
	}));
}

/** Coming draws pass her over for this unit. The trail keeps that, and not why. */
export async function declareConflict(
	cx: Context,
	{ unitId, reason: typed }: { unitId: string; reason: string },
): Promise<Result<null, ConflictRefusal>> {
	return inTransaction<Result<null, ConflictRefusal>>(cx, async (tx) => {
		const verifierId = verifierIn(tx);
		if (verifierId === null) return refused("not-a-verifier");
		const reason = typed.trim();
		if (!reason) return refused("say-why-conflict");
		const written = await assessmentsIn(tx.db)
			.insertInto("assessments.conflict")
			.values({
				id: tx.newId(),
				verifier_id: verifierId,
				unit_id: unitId,
				reason,
				declared_at: tx.now,
				ended_at: null,
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning("id")
			.executeTakeFirst();
		if (!written) return refused("conflict-declared");
		await leaveTrail(tx, {
			chain: "operations",
			deed: "verifier.conflict-declared",
			subject: { kind: "unit", id: unitId },
		});
		return ok(null);
	});
}

/** It holds no more: coming draws may give her the unit again. */
export async function endConflict(
	cx: Context,
	id: string,
): Promise<Result<null, ConflictRefusal>> {
	if (!isUuid(id)) return refused("no-such-conflict");
	return inTransaction<Result<null, ConflictRefusal>>(cx, async (tx) => {
		const verifierId = verifierIn(tx);
		if (verifierId === null) return refused("not-a-verifier");
		const ended = await assessmentsIn(tx.db)
			.updateTable("assessments.conflict")
			.set({ ended_at: tx.now })
			.where("id", "=", id)
			.where("verifier_id", "=", verifierId)
			.where("ended_at", "is", null)
			.returning("unit_id")
			.executeTakeFirst();
		if (!ended) return refused("no-such-conflict");
		await leaveTrail(tx, {
			chain: "operations",
			deed: "verifier.conflict-ended",
			subject: { kind: "unit", id: ended.unit_id },
		});
		return ok(null);
	});
}

const verifierIn = ({ actor }: Context): string | null =>
	holds(actor, "assessment.verify") ? actor.id : null;
