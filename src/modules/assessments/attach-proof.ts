import { evidenceOf } from "#evidence";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Case } from "./case.ts";
import type { Item } from "./item.ts";
import { openItem } from "./save-answer.ts";
import { writeAnswers, writeProofs } from "./store.ts";
import { assessmentsIn } from "./tables.ts";

/** Links a document of the unit to one indicator. One document may serve many indicators. */
export async function attachProof(
	cx: Context,
	found: Case,
	code: string,
	evidenceId: string,
): Promise<Result<{ readonly version: number }>> {
	return inTransaction(cx, async (tx) => {
		const opened = await openItem(tx, found, code);
		if (!opened.ok) return opened;
		const { assessment, unit, item } = opened.value;
		if (!(await evidenceOf(tx, unit.id, [evidenceId])).length)
			return refused("no-such-evidence");
		if (item.proofs.includes(evidenceId))
			return ok({ version: item.said?.version ?? 0 });
		await writeProofs(tx, assessment, [{ code, evidenceId }]);
		return ok({
			version: await changedProof(
				tx,
				opened.value,
				item,
				"assessment.proof-attached",
				evidenceId,
			),
		});
	});
}

/** Ends the link. The document itself stays with the unit, and the history shows that it was here. */
export async function removeProof(
	cx: Context,
	found: Case,
	code: string,
	evidenceId: string,
): Promise<Result<{ readonly version: number }>> {
	return inTransaction(cx, async (tx) => {
		const opened = await openItem(tx, found, code);
		if (!opened.ok) return opened;
		const { assessment, item } = opened.value;
		if (!item.proofs.includes(evidenceId)) return refused("no-such-evidence");
		await assessmentsIn(tx.db)
			.updateTable("assessments.proof")
			.set({ removed_by: tx.actor.id, removed_at: tx.now })
			.where("unit_id", "=", assessment.unitId)
			.where("assessment_id", "=", assessment.id)
			.where("code", "=", code)
			.where("evidence_id", "=", evidenceId)
			.where("removed_at", "is", null)
			.execute();
		return ok({
			version: await changedProof(
				tx,
				opened.value,
				item,
				"assessment.proof-removed",
				evidenceId,
			),
		});
	});
}

/** Other proof is another answer: the verifier must see that something changed since she judged. */
async function changedProof(
	tx: Context,
	{ assessment }: Case,
	item: Item,
	deed: string,
	evidenceId: string,
): Promise<number> {
	const version = (item.said?.version ?? 0) + 1;
	await writeAnswers(tx, assessment, [
		{
			code: item.code,
			version,
			typed: item.said?.typed ?? {},
			answer: item.said?.answer ?? null,
			note: item.said?.note ?? "",
		},
	]);
	await leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "assessment-item", id: `${assessment.id} ${item.code}` },
		details: { evidence: evidenceId, version },
	});
	return version;
}
