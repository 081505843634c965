import type { Context } from "#platform/context.ts";
import type { Assessment } from "../assessment.ts";
import { assessmentsIn } from "../tables.ts";

/** What a published draw says of one assessment of its round. */
export interface Allotment {
	/** Who judges it; null while it waits for a further draw. */
	readonly verifierId: string | null;
	/** Everybody else who might. */
	readonly others: readonly string[];
}

/** Null where no draw was published for the round. */
export async function allotmentOf(
	cx: Context,
	{ id, instrument, year }: Pick<Assessment, "id" | "instrument" | "year">,
): Promise<Allotment | null> {
	const row = await assessmentsIn(cx.db)
		.selectFrom("assessments.draw as draw")
		.leftJoin("assessments.allotment as given", (join) =>
			join.on("given.assessment_id", "=", id).on("given.until_at", "is", null),
		)
		.select(["given.verifier_id as verifierId", "given.others"])
		.where("draw.instrument", "=", instrument)
		.where("draw.year", "=", year)
		.where("draw.published_at", "is not", null)
		.limit(1)
		.executeTakeFirst();
	return row ? { verifierId: row.verifierId, others: row.others ?? [] } : null;
}

/** Assessments that draws gave to somebody, and the rounds for which a draw was published. */
export interface Allotted {
	readonly assessmentIds: readonly string[];
	readonly rounds: readonly {
		readonly instrument: string;
		readonly year: number;
	}[];
}

export async function allottedTo(
	cx: Context,
	personId: string | null,
): Promise<Allotted> {
	const rounds = await assessmentsIn(cx.db)
		.selectFrom("assessments.draw")
		.select(["instrument", "year"])
		.distinct()
		.where("published_at", "is not", null)
		.execute();
	if (rounds.length === 0 || personId === null)
		return { rounds, assessmentIds: [] };
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.allotment")
		.select("assessment_id")
		.where("verifier_id", "=", personId)
		.where("until_at", "is", null)
		.execute();
	return {
		rounds,
		assessmentIds: rows.map(({ assessment_id }) => assessment_id),
	};
}
