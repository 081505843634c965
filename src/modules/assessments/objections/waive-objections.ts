import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Case, lockCase } from "../case.ts";
import { writeStep } from "../store.ts";
import { mayObject } from "./policy.ts";
import { windowOfCase } from "./window-of-case.ts";

/**
 * The unit has nothing (more) to object to, so the decision need not wait for the end of its days. What it
 * raised before is still answered.
 */
export async function waiveObjections(
	cx: Context,
	found: Case,
): Promise<Result<null>> {
	return inTransaction(cx, async (tx) => {
		const current = await lockCase(tx, found);
		const { assessment, place } = current;
		const window = await windowOfCase(tx, current);
		const decision = mayObject(tx.actor, assessment, place, window);
		if (!decision.may)
			return refused(
				decision.why,
				window.deadline ? { due: window.deadline.dueOn } : undefined,
			);
		await writeStep(tx, assessment, assessment, { move: "no-objection" });
		await leaveTrail(tx, {
			chain: "results",
			deed: "assessment.objections-waived",
			subject: { kind: "assessment", id: assessment.id },
		});
		return ok(null);
	});
}
