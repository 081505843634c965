import type { Context } from "#platform/context.ts";
import type { Predicate } from "./predicate.ts";
import { predicateOf } from "./queries.ts";
import { assessmentsIn } from "./tables.ts";

export interface AwardedIn {
	readonly unitId: string;
	readonly assessmentId: string;
	/** As it stands. */
	readonly predicate: Predicate;
}

/** Every predicate that was given in a round here, in the order in which it was decided. */
export async function awardedIn(
	cx: Context,
	instrument: string,
	year: number,
): Promise<AwardedIn[]> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.assessment")
		.select(["unit_id as unitId", "id"])
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.where("state", "=", "awarded")
		.where("brought_by", "is", null)
		.orderBy("decided_at")
		.orderBy("id")
		.execute();
	const awarded: AwardedIn[] = [];
	for (const key of rows) {
		const predicate = await predicateOf(cx, key);
		if (predicate)
			awarded.push({ unitId: key.unitId, assessmentId: key.id, predicate });
	}
	return awarded;
}
