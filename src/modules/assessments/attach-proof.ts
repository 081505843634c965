import { newestOf, type Pinned } from "#evidence";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Case } from "./case.ts";
import type { Item } from "./item.ts";
import { mayUseProof } from "./owners/may-use-proof.ts";
import { largestProof } from "./proof/proof-limit.ts";
import { openItem } from "./save-answer.ts";
import { writeAnswers, writeProofs } from "./store.ts";
import { assessmentsIn } from "./tables.ts";

/**
 * Links a document of the unit, in its newest version, to one indicator. An older version that proved this
 * item gives way; at every other item it stays, for what was judged there must not change under anybody.
 */
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
		const evidence = await newestOf(tx, unit.id, evidenceId);
		if (!evidence) return refused("no-such-evidence");
		const before = item.proofs.find(({ id }) => id === evidenceId);
		if (before?.version === evidence.version)
			return ok({ version: item.said?.version ?? 0 });
		// Whoever linked an older version may not be allowed to read the newest one.
		if (!(await mayUseProof(tx, opened.value, evidence)))
			return refused("no-such-evidence");
		const most = largestProof(item.indicator);
		if ((evidence.original?.size ?? evidence.size) > most)
			return refused("file-too-large", { most: most / 1024 / 1024 });
		if (before) await endLink(tx, opened.value, code, before);
		await writeProofs(tx, assessment, [{ code, evidence }]);
		return ok({
			version: await changedProof(
				tx,
				opened.value,
				item,
				"assessment.proof-attached",
				evidence,
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
		const { item } = opened.value;
		const linked = item.proofs.find(({ id }) => id === evidenceId);
		if (!linked) return refused("no-such-evidence");
		await endLink(tx, opened.value, code, linked);
		return ok({
			version: await changedProof(
				tx,
				opened.value,
				item,
				"assessment.proof-removed",
				linked,
			),
		});
	});
}

const endLink = (
	tx: Context,
	{ assessment }: Case,
	code: string,
	{ id, version }: Pinned,
) =>
	assessmentsIn(tx.db)
		.updateTable("assessments.proof")
		.set({ removed_by: tx.actor.id, removed_at: tx.now })
		.where("unit_id", "=", assessment.unitId)
		.where("assessment_id", "=", assessment.id)
		.where("code", "=", code)
		.where("evidence_id", "=", id)
		.where("evidence_version", "=", version)
		.where("removed_at", "is", null)
		.execute();

/** Other proof is another answer: the verifier must see that something changed since she judged. */
async function changedProof(
	tx: Context,
	{ assessment }: Case,
	item: Item,
	deed: string,
	evidence: Pinned,
): Promise<number> {
	const version = (item.said?.version ?? 0) + 1;
	await writeAnswers(tx, assessment, [
		{
			code: item.code,
			version,
			typed: item.said?.typed ?? {},
			answer: item.said?.answer ?? null,
			note: item.said?.note ?? "",
			copiedFrom: item.said?.copiedFrom ?? null,
		},
	]);
	await leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "assessment-item", id: `${assessment.id} ${item.code}` },
		details: {
			evidence: evidence.id,
			evidenceVersion: evidence.version,
			version,
		},
	});
	return version;
}
