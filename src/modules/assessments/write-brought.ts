import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Assessment } from "./assessment.ts";
import type { BroughtResult } from "./brought-result.ts";
import type { Predicate } from "./predicate.ts";

/** A result of a list, and what it becomes on record. */
export interface Brought {
	readonly result: BroughtResult;
	readonly assessment: Assessment;
	readonly predicate: Predicate | null;
}

/** All of them in three statements. Answers whether all could be written: a unit may have begun meanwhile. */
export async function writeBrought(
	tx: Context,
	brought: readonly Brought[],
): Promise<boolean> {
	if ((await writeAssessments(tx, brought)) < brought.length) return false;
	await writeSteps(tx, brought);
	await writePredicates(tx, brought);
	return true;
}

const asRows = (values: readonly Record<string, unknown>[]): string =>
	JSON.stringify(values);

/** Answers how many were written. */
async function writeAssessments(
	tx: Context,
	brought: readonly Brought[],
): Promise<number> {
	const { rows } = await sql`
		insert into assessments.assessment (
			unit_id, id, programme, instrument, year, stage, state, opened_at, requested_at, decided_at, brought_by
		)
		select unit, id, programme, instrument, year, stage, state, opened, requested, decided, brought
		from jsonb_to_recordset(${asRows(
			brought.map(({ assessment }) => ({
				unit: assessment.unitId,
				id: assessment.id,
				programme: assessment.programme,
				instrument: assessment.instrument,
				year: assessment.year,
				stage: assessment.stage,
				state: assessment.state,
				opened: assessment.openedAt,
				requested: assessment.requestedAt,
				decided: assessment.decidedAt,
				brought: assessment.broughtBy,
			})),
		)}::jsonb) as given (
			unit uuid, id uuid, programme text, instrument text, year smallint, stage text, state text,
			opened timestamptz, requested timestamptz, decided timestamptz, brought uuid
		)
		on conflict do nothing
		returning id`.execute(tx.db);
	return rows.length;
}

async function writeSteps(
	tx: Context,
	brought: readonly Brought[],
): Promise<void> {
	const by = tx.actor.id;
	await sql`
		insert into assessments.step (
			unit_id, assessment_id, number, move, stage, state_before, state_after, document, by_id, at
		)
		select unit, id, 1, 'bring', stage, state, state, document, ${by}::uuid, ${tx.now}::timestamptz
		from jsonb_to_recordset(${asRows(
			brought.map(({ assessment, result }) => ({
				unit: assessment.unitId,
				id: assessment.id,
				stage: assessment.stage,
				state: assessment.state,
				document: paperOf(result),
			})),
		)}::jsonb) as given (unit uuid, id uuid, stage text, state text, document jsonb)`.execute(
		tx.db,
	);
}

async function writePredicates(
	tx: Context,
	brought: readonly Brought[],
): Promise<void> {
	const by = tx.actor.id;
	await sql`
		insert into assessments.predicate (
			unit_id, assessment_id, number, code, status, valid_from, decree, decree_on, legal_basis, score, reason,
			by_id, at
		)
		select unit, id, 1, code, 'active', day, decree, day, basis, score, '', ${by}::uuid, at
		from jsonb_to_recordset(${asRows(
			brought.flatMap(({ assessment, predicate }) =>
				predicate
					? [
							{
								unit: assessment.unitId,
								id: assessment.id,
								code: predicate.code,
								day: predicate.from,
								decree: predicate.decree,
								basis: predicate.legalBasis,
								score: predicate.score,
								at: predicate.at,
							},
						]
					: [],
			),
		)}::jsonb) as given (
			unit uuid, id uuid, code text, day date, decree text, basis text, score numeric, at timestamptz
		)`.execute(tx.db);
}

/** What the history shows of the papers of that time; the score of a refusal has no other place. */
const paperOf = ({
	decree,
	decreeOn,
	score,
}: BroughtResult): Record<string, string> => ({
	...(decree?.trim() ? { number: decree.trim() } : {}),
	...(decreeOn ? { on: decreeOn } : {}),
	...(score ? { score } : {}),
});
