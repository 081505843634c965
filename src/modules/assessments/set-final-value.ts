import { readAnswers } from "#instruments";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Case, lockCase } from "./case.ts";
import type { Item } from "./item.ts";
import { mayDecide } from "./policy.ts";
import { itemsOf, writeMarks } from "./store.ts";

export interface FinalValue {
	readonly code: string;
	readonly said: unknown;
	readonly reason: string;
	/** When the final value that the assessor saw was set: ISO 8601, empty for none. Left out, it is not compared. */
	readonly judgedAt?: string;
}

/** The assessor sets one value apart from the verifier's, with a reason. The verifier's stays beside it. */
export async function setFinalValue(
	cx: Context,
	found: Case,
	{ code, said, reason, judgedAt }: FinalValue,
): Promise<Result<Item>> {
	return inTransaction(cx, async (tx) => {
		const { assessment, instrument, place, unit } = await lockCase(tx, found);
		const decision = mayDecide(tx.actor, assessment, place);
		if (!decision.may) return refused(decision.why);
		const item = (await itemsOf(tx, assessment, instrument, unit)).find(
			(candidate) => candidate.code === code,
		);
		if (!item) return refused("no-such-indicator");
		if (
			judgedAt !== undefined &&
			judgedAt !== (item.final?.at.toISOString() ?? "")
		)
			return refused("judged-meanwhile");
		if (!reason.trim()) return refused("say-why-it-differs");
		const read = readAnswers(instrument, unit, { [code]: said });
		if (!read.ok) return refused(read.problem.reason, read.problem.about);
		const mark = {
			layer: "final",
			outcome: "accepted",
			answer: read.value[code] ?? null,
			answerVersion: item.said?.version ?? 0,
			reason: reason.trim(),
			returnCode: null,
		} as const;
		await writeMarks(tx, assessment, [{ ...mark, code }]);
		await leaveTrail(tx, {
			chain: "results",
			deed: "assessment.final-value-set",
			subject: { kind: "assessment-item", id: `${assessment.id} ${code}` },
			details: { ...mark },
		});
		return ok({ ...item, final: { ...mark, byId: tx.actor.id, at: tx.now } });
	});
}
