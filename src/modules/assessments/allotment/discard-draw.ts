import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { mayAllot } from "../policy.ts";
import { assessmentsIn } from "../tables.ts";
import { lockPrepared } from "./publish-draw.ts";

export type DiscardRefusal = Refusal<
	"not-an-assessor" | "no-such-draw" | "say-why-discarded"
>;

/** Throws a draw away that was not published; it stays in the list with its seed and the reason. */
export async function discardDraw(
	cx: Context,
	asked: {
		readonly instrument: string;
		readonly year: number;
		readonly reason: string;
	},
): Promise<Result<null, DiscardRefusal>> {
	return inTransaction<Result<null, DiscardRefusal>>(cx, async (tx) => {
		const found = await lockPrepared(tx, asked.instrument, asked.year);
		if (!found) return refused("no-such-draw");
		const decision = mayAllot(tx.actor, found.round.programme);
		if (!decision.may) return refused(decision.why);
		const reason = asked.reason.trim();
		if (!reason) return refused("say-why-discarded");
		await assessmentsIn(tx.db)
			.updateTable("assessments.draw")
			.set({ discarded_at: tx.now, discarded_by: tx.actor.id, reason })
			.where("id", "=", found.draw.id)
			.execute();
		await leaveTrail(tx, {
			chain: "results",
			deed: "draw.discarded",
			subject: { kind: "round", id: `${asked.instrument} ${asked.year}` },
			details: { seed: found.draw.seed, reason },
		});
		return ok(null);
	});
}
