import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import type { NewHold } from "./hold.ts";
import { holdsIn } from "./tables.ts";

export const subjectKind = "hold";

/** From today on it is not erased. Whoever calls has asked who may. Answers its id. */
export const placeHold = (cx: Context, hold: NewHold): Promise<string> =>
	inTransaction(cx, async (tx) => {
		const id = tx.newId();
		await holdsIn(tx.db)
			.insertInto("holds.hold")
			.values({
				id,
				kind: hold.kind,
				subject_id: hold.subjectId,
				why: hold.why.trim(),
				from_on: dayOf(tx.now),
				until_on: hold.until,
				lifted_on: null,
				placed_by: tx.actor.id,
				lifted_by: null,
			})
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "hold.placed",
			subject: { kind: subjectKind, id },
			details: { kind: hold.kind },
		});
		return id;
	});

/** What its term has passed for goes with the next round. Whoever calls has asked who may. */
export const liftHold = (
	cx: Context,
	id: string,
): Promise<Result<null, Refusal<"no-such-hold">>> =>
	inTransaction<Result<null, Refusal<"no-such-hold">>>(cx, async (tx) => {
		const row = await holdsIn(tx.db)
			.updateTable("holds.hold")
			.set({ lifted_on: dayOf(tx.now), lifted_by: tx.actor.id })
			.where("id", "=", id)
			.where("lifted_on", "is", null)
			.returning("kind")
			.executeTakeFirst();
		if (!row) return refused("no-such-hold");
		await leaveTrail(tx, {
			chain: "operations",
			deed: "hold.lifted",
			subject: { kind: subjectKind, id },
			details: { kind: row.kind },
		});
		return ok(null);
	});
