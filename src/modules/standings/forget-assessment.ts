import { sql } from "kysely";
import type { AssessmentTakenBack } from "#assessments";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { oneAtATime } from "./record-move.ts";

/** An assessment that was brought from elsewhere and taken back never stood: no table of any day shows it. */
export async function forgetAssessment(
	cx: Context,
	taken: AssessmentTakenBack,
): Promise<void> {
	await inTransaction(cx, async (tx) => {
		await oneAtATime(tx, taken);
		await sql`
			delete from standings.standing
			where unit_id = ${taken.unitId}::uuid and assessment_id = ${taken.assessmentId}::uuid`.execute(
			tx.db,
		);
		await sql`
			update standings.round set version = version + 1
			where instrument = ${taken.instrument} and year = ${taken.year}`.execute(
			tx.db,
		);
		// A year in which nobody is left took no place in the list of results before.
		await sql`
			delete from standings.round
			where instrument = ${taken.instrument} and year = ${taken.year}
				and not exists (
					select from standings.standing
					where instrument = ${taken.instrument} and year = ${taken.year}
				)`.execute(tx.db);
	});
}
