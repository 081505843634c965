import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Case, lockCase } from "../case.ts";
import { noteField } from "../field/fields.ts";
import type { Item } from "../item.ts";
import { partOfItem } from "../owners/ownership.ts";
import { mayAnswer } from "../policy.ts";
import { itemsOfCase } from "../queries.ts";
import { writeAnswers } from "../store.ts";
import { type CopyPlan, copyPlan } from "./copy-plan.ts";
import { earlierCase } from "./earlier-case.ts";

export interface StartingAgain extends CopyPlan {
	/** Where the answers come from. */
	readonly from: Case;
}

/** What could be copied from the last year that this unit filled in; `null` where there is none. */
export async function startingAgain(
	cx: Context,
	found: Case,
): Promise<StartingAgain | null> {
	const from = await earlierCase(cx, found);
	if (!from) return null;
	const now = await itemsOfCase(cx, found);
	// What an office answers for is the office's to say, also again.
	const held = new Set(
		now
			.filter((item) => partOfItem(found.owners, item) !== null)
			.map(({ code }) => code),
	);
	const free = (items: readonly Item[]) =>
		items.filter(({ code }) => !held.has(code));
	return {
		from,
		...copyPlan(free(await itemsOfCase(cx, from)), free(now)),
	};
}

/**
 * Copies answers of the last year, to be confirmed: each waits, and counts for nothing, until a person stands for it.
 * Nothing that was answered this year is touched, and no document comes along. Answers how many were copied.
 */
export async function startAgain(
	cx: Context,
	found: Case,
	/** Only these; all that can be when left out. */
	codes?: readonly string[],
): Promise<Result<number>> {
	return inTransaction<Result<number>>(cx, async (tx) => {
		const current = await lockCase(tx, found);
		const { assessment } = current;
		const decision = mayAnswer(tx.actor, assessment, current.place, {
			returned: false,
		});
		if (!decision.may) return refused(decision.why);
		const plan = await startingAgain(tx, current);
		const copied = (plan?.copied ?? []).filter(
			({ code }) => codes === undefined || codes.includes(code),
		);
		if (!plan || copied.length === 0) return refused("nothing-to-copy");
		const { year } = plan.from.assessment;
		await writeAnswers(
			tx,
			assessment,
			copied.map(({ code, fields: { [noteField]: note, ...typed } }) => ({
				code,
				version: 1,
				typed,
				answer: null,
				note: note?.[0] ?? "",
				copiedFrom: year,
			})),
		);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "assessment.answers-copied",
			subject: { kind: "assessment", id: assessment.id },
			details: {
				from: plan.from.assessment.id,
				codes: copied.map(({ code }) => code),
			},
		});
		return ok(copied.length);
	});
}
