import type { Context } from "#platform/context.ts";
import { isAmong, lotOf, shuffled } from "../allotment/hash-order.ts";
import type { Case } from "../case.ts";
import { assessmentsIn } from "../tables.ts";

/**
 * Whether this item is among those that are looked at twice, and by whom. It hangs on the seed of the draw and on what
 * was held back with it, so that nobody can tell beforehand which of her items it will be.
 */
export function secondLookerOf(
	chance: {
		readonly seed: string;
		readonly heldBack: string;
		readonly percent: number;
	},
	item: { readonly unit: string; readonly code: string },
	others: readonly string[],
): string | null {
	const { seed, heldBack, percent } = chance;
	if (!isAmong(lotOf(seed, heldBack, "item", item.unit, item.code), percent))
		return null;
	const [first] = shuffled(others, (id) =>
		lotOf(seed, heldBack, "second", item.unit, item.code, id),
	);
	return first ?? null;
}

/** After a judgement: one of ten goes blind to somebody else. An item is looked at twice once, whatever comes later. */
export async function askSecondLook(
	tx: Context,
	{ assessment, unit, allotment }: Case,
	code: string,
	answerVersion: number,
): Promise<void> {
	if (!allotment || allotment.others.length === 0) return;
	const db = assessmentsIn(tx.db);
	const draw = await db
		.selectFrom("assessments.draw")
		.select(["seed", "held_back", "second_look"])
		.where("instrument", "=", assessment.instrument)
		.where("year", "=", assessment.year)
		.where("published_at", "is not", null)
		.orderBy("number")
		.limit(1)
		.executeTakeFirst();
	const looker =
		draw &&
		secondLookerOf(
			{
				seed: draw.seed,
				heldBack: draw.held_back,
				percent: draw.second_look,
			},
			{ unit: unit.slug, code },
			allotment.others,
		);
	if (!looker) return;
	const before = await db
		.selectFrom("assessments.second_look")
		.select("code")
		.where("unit_id", "=", assessment.unitId)
		.where("assessment_id", "=", assessment.id)
		.where("code", "=", code)
		.executeTakeFirst();
	if (before) return;
	await db
		.insertInto("assessments.second_look")
		.values({
			unit_id: assessment.unitId,
			assessment_id: assessment.id,
			code,
			answer_version: answerVersion,
			verifier_id: looker,
			drawn_at: tx.now,
			outcome: null,
			answer: null,
			reason: null,
			at: null,
		})
		.execute();
}
