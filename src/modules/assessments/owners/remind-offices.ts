import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { findCase } from "../case.ts";
import { assessmentsWith } from "../queries.ts";
import { assessmentsIn } from "../tables.ts";
import { partsOf } from "./ownership.ts";
import { partDue, remindOffice } from "./tell-parts.ts";

/** Calendar days before the last one on which an office is reminded. */
const remindedAt = [3, 14] as const;

/**
 * Reminds offices whose part is not handed over, 14 and 3 days before it is due. Safe to run at any time: whoever was
 * told is not told twice, and a day on which nobody ran it is caught up with. Answers how many offices it concerns.
 */
export async function remindOffices(cx: Context): Promise<number> {
	const withOwners = new Set(
		(
			await assessmentsIn(cx.db)
				.selectFrom("assessments.owner")
				.select("assessment_id")
				.distinct()
				.execute()
		).map(({ assessment_id }) => assessment_id),
	);
	if (withOwners.size === 0) return 0;
	let reminded = 0;
	for (const { assessment, unitSlug } of await assessmentsWith(cx, [
		"answering",
	]))
		if (withOwners.has(assessment.id))
			reminded += await inTransaction(cx, (tx) =>
				remindIn(tx, { ...assessment, unit: unitSlug }),
			);
	return reminded;
}

async function remindIn(
	tx: Context,
	named: Parameters<typeof findCase>[1],
): Promise<number> {
	const found = await findCase(tx, named);
	const due = found && (await partDue(tx, found.assessment));
	if (!found || !due) return 0;
	const left = Math.round(
		(Date.parse(due) - Date.parse(dayOf(tx.now))) / 86_400_000,
	);
	const step = left < 0 ? undefined : remindedAt.find((days) => left <= days);
	if (step === undefined) return 0;
	const late = partsOf(found.owners).filter(
		({ state }) => state !== "handed-over",
	);
	for (const { ownerId } of late)
		await remindOffice(tx, found, ownerId, { due, step });
	return late.length;
}
