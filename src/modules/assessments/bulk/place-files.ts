import { describeEvidence } from "#evidence";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { attachProof } from "../attach-proof.ts";
import type { Case } from "../case.ts";
import { mayAnswer } from "../policy.ts";
import { inMegabytes, largestProof } from "../proof/proof-limit.ts";
import { itemsOf } from "../store.ts";
import { assessmentsIn } from "../tables.ts";

/** What a person says of one file that waits. */
export interface Placing {
	readonly evidenceId: string;
	/** Code of the indicator; `aside` keeps the file without using it; null lets it wait on. */
	readonly to: string | null;
	readonly description: string;
	readonly documentDate: string | null;
}
export const aside = "aside";

export interface Placed {
	/** How many found their indicator, and how many were left aside. */
	readonly attached: number;
	readonly aside: number;
	readonly problems: readonly {
		readonly evidenceId: string;
		readonly problem: Refusal;
	}[];
}

/** Gives waiting files their indicator, their words, or leaves them aside; each by itself, so that one mistake keeps no other waiting. */
export async function placeFiles(
	cx: Context,
	found: Case,
	placings: readonly Placing[],
): Promise<Result<Placed>> {
	const { assessment, place } = found;
	const decision = mayAnswer(cx.actor, assessment, place, { returned: true });
	if (!decision.may) return refused(decision.why);
	let [attached, left] = [0, 0];
	const problems: Placed["problems"][number][] = [];
	for (const placing of placings) {
		const { evidenceId, to } = placing;
		const done = await inTransaction(cx, (tx) => placeOne(tx, found, placing));
		if (!done.ok) problems.push({ evidenceId, problem: done.problem });
		else if (done.value === "done" && to === aside) left += 1;
		else if (done.value === "done") attached += 1;
	}
	return ok({ attached, aside: left, problems });
}

/** `nothing` where no deed was asked for, or somebody else has just done it. */
async function placeOne(
	tx: Context,
	found: Case,
	{ evidenceId, to, description, documentDate }: Placing,
): Promise<Result<"done" | "nothing">> {
	const { assessment, instrument, unit } = found;
	const waits = await assessmentsIn(tx.db)
		.selectFrom("assessments.handed_file")
		.select(["batch_id", "number"])
		.where("unit_id", "=", unit.id)
		.where("assessment_id", "=", assessment.id)
		.where("evidence_id", "=", evidenceId)
		.where("outcome", "=", "waiting")
		.executeTakeFirst();
	const says = description.trim() !== "" || documentDate !== null;
	if (!waits || (to === null && !says)) return ok("nothing");
	const settle = (outcome: "attached" | "aside", code: string | null) =>
		assessmentsIn(tx.db)
			.updateTable("assessments.handed_file")
			.set({ outcome, code, reason: null, about: null })
			.where("unit_id", "=", unit.id)
			.where("assessment_id", "=", assessment.id)
			.where("batch_id", "=", waits.batch_id)
			.where("number", "=", waits.number)
			.execute();
	if (to === aside) {
		await settle("aside", null);
		return ok("done");
	}
	const words = { description, documentDate };
	const described = await describeEvidence(tx, unit.id, evidenceId, words);
	if (!described.ok) return described;
	if (to === null) return ok("nothing");
	const item = (await itemsOf(tx, assessment, instrument, unit)).find(
		({ code }) => code === to,
	);
	if (!item) return refused("no-such-indicator");
	const most = largestProof(item.indicator);
	if (described.value.size > most)
		return refused("file-too-large", { most: inMegabytes(most) });
	const attached = await attachProof(tx, found, to, evidenceId);
	if (!attached.ok) return attached;
	await settle("attached", to);
	return ok("done");
}
