import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Case, lockCase } from "../case.ts";
import { mayVerify } from "../policy.ts";
import { itemOf } from "../store.ts";
import { assessmentsIn } from "../tables.ts";
import { isWay, type Lane, undoFor } from "./lane.ts";

/** A decision of the lane that its maker may still take back. */
export interface Recent extends Lane {
	readonly key: string;
	readonly unitSlug: string;
	readonly code: string;
	readonly outcome: "accepted" | "returned";
	readonly at: Date;
}

export type WithdrawRefusal = Refusal<
	"no-such-decision" | "undo-over" | "decision-moved-on"
>;

/**
 * Takes a decision back within ten minutes: the judgement ends, what stood before counts again, and both stay in the
 * history. A second pressing finds it done.
 */
export async function withdrawDecision(
	cx: Context,
	found: Case,
	key: string,
): Promise<Result<null, WithdrawRefusal>> {
	return inTransaction<Result<null, WithdrawRefusal>>(cx, async (tx) => {
		const { assessment, instrument, place, unit, allotment } = await lockCase(
			tx,
			found,
		);
		const db = assessmentsIn(tx.db);
		const decision = await db
			.selectFrom("assessments.lane_decision")
			.selectAll()
			.where("key", "=", key)
			.where("verifier_id", "=", tx.actor.id ?? "")
			.where("assessment_id", "=", assessment.id)
			.executeTakeFirst();
		if (!decision) return refused("no-such-decision");
		if (decision.withdrawn_at) return ok(null);
		if (tx.now.getTime() - decision.at.getTime() > undoFor)
			return refused("undo-over");
		const may = mayVerify(tx.actor, assessment, place, allotment).may;
		const item = await itemOf(tx, assessment, instrument, unit, decision.code);
		const stands =
			item?.verifier?.at.getTime() === decision.at.getTime() &&
			item.verifier.byId === tx.actor.id &&
			(item.said?.version ?? 0) === item.verifier.answerVersion;
		if (!may || !stands) return refused("decision-moved-on");
		await db
			.updateTable("assessments.mark")
			.set({ withdrawn_at: tx.now })
			.where("unit_id", "=", assessment.unitId)
			.where("assessment_id", "=", assessment.id)
			.where("code", "=", decision.code)
			.where("layer", "=", "verifier")
			.where("at", "=", decision.at)
			.execute();
		await db
			.updateTable("assessments.lane_decision")
			.set({ withdrawn_at: tx.now })
			.where("key", "=", key)
			.execute();
		await leaveTrail(tx, {
			chain: "results",
			deed: "assessment.judgement-withdrawn",
			subject: {
				kind: "assessment-item",
				id: `${assessment.id} ${decision.code}`,
			},
			details: { judgedAt: decision.at.toISOString() },
		});
		return ok(null);
	});
}

/** What the actor decided in the last ten minutes, the latest first. */
export async function recentDecisions(
	cx: Context,
	atMost = 5,
): Promise<(Omit<Recent, "unitSlug"> & { readonly unitId: string })[]> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.lane_decision as decision")
		.innerJoin("assessments.assessment as assessment", (join) =>
			join
				.onRef("assessment.unit_id", "=", "decision.unit_id")
				.onRef("assessment.id", "=", "decision.assessment_id"),
		)
		.select([
			"decision.key",
			"decision.unit_id as unitId",
			"decision.code",
			"decision.way",
			"decision.subject",
			"decision.outcome",
			"decision.at",
			"assessment.instrument",
			"assessment.year",
		])
		.where("decision.verifier_id", "=", cx.actor.id ?? "")
		.where("decision.at", ">", new Date(cx.now.getTime() - undoFor))
		.where("decision.withdrawn_at", "is", null)
		.where("assessment.state", "=", "verifying")
		.orderBy("decision.at", "desc")
		.limit(atMost)
		.execute();
	return rows.flatMap(({ way, ...row }) =>
		isWay(way) ? [{ ...row, way }] : [],
	);
}
