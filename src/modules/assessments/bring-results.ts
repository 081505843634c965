import { sql } from "kysely";
import { instrumentNamed } from "#instruments";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announceAll } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrails } from "#platform/trail.ts";
import type { Day } from "#territory";
import { assessmentMoved } from "./announcement.ts";
import type { Assessment } from "./assessment.ts";
import {
	type BroughtReason,
	type BroughtResult,
	problemOfBrought,
} from "./brought-result.ts";
import { keyOf, knownResults } from "./known-results.ts";
import { mayBring } from "./policy.ts";
import type { Predicate } from "./predicate.ts";
import { movedBody } from "./tell.ts";

export type BringRefusal = Refusal<
	"not-an-administrator" | "assessment-exists" | BroughtReason
>;

/**
 * Writes results that were decided elsewhere, all or none: how each ended, by which decree, with its score,
 * and no answers. They are true from the day of the decree on, and the tables of that time show them.
 * Answers the ids, in the order given.
 */
export async function bringResults(
	cx: Context,
	importId: string,
	results: readonly BroughtResult[],
): Promise<Result<readonly string[], BringRefusal>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayBring(tx.actor);
		if (!decision.may) return refused(decision.why);
		const objection = await objectionTo(tx, results);
		if (objection) return { ok: false, problem: objection };
		const brought = results.map((result) => ({
			result,
			assessment: assessmentOf(tx, importId, result),
			predicate: predicateIn(result),
		}));
		await write(tx, brought);
		await leaveTrails(
			tx,
			brought.map(({ assessment, result }) => ({
				chain: "results",
				deed: "assessment.brought",
				subject: { kind: "assessment", id: assessment.id },
				details: { import: importId, ...result },
			})),
		);
		await announceAll(
			tx,
			brought.map(({ assessment, result, predicate }) => ({
				name: assessmentMoved,
				body: movedBody(assessment, assessment.openedAt, {
					score: result.score,
					predicate,
				}),
			})),
		);
		return ok(brought.map(({ assessment }) => assessment.id));
	});
}

async function objectionTo(
	tx: Context,
	results: readonly BroughtResult[],
): Promise<BringRefusal | null> {
	const known = await knownResults(
		tx,
		results.map(({ unitId }) => unitId),
	);
	const taken = new Set(known.keys());
	for (const result of results) {
		const { unitId: unit, instrument, year } = result;
		const about = { unit, instrument, year };
		const wrong = problemOfBrought(result, tx.now);
		if (wrong) return { reason: wrong, about };
		if (taken.has(keyOf(result))) return { reason: "assessment-exists", about };
		taken.add(keyOf(result));
	}
	return null;
}

interface Brought {
	readonly result: BroughtResult;
	readonly assessment: Assessment;
	readonly predicate: Predicate | null;
}

/** Of what nobody knows the day, the last one of its year is the first on which it surely was over. */
const dayOfResult = ({ decreeOn, year }: BroughtResult): Day =>
	decreeOn ?? `${year}-12-31`;

/** The day begins in Jakarta: offices of the nation count by it. */
const beginningOf = (day: Day): Date => new Date(`${day}T00:00:00+07:00`);

function assessmentOf(
	tx: Context,
	importId: string,
	result: BroughtResult,
): Assessment {
	const instrument = instrumentNamed(result.instrument);
	const moment = beginningOf(dayOfResult(result));
	const tookPart = result.outcome === "took-part";
	return {
		unitId: result.unitId,
		id: tx.newId(),
		programme: instrument?.programme ?? "",
		instrument: result.instrument,
		year: result.year,
		stage: instrument?.stages.at(-1)?.code ?? "",
		state: result.outcome,
		openedAt: moment,
		// The days in between are not told, and not made up.
		requestedAt: tookPart ? moment : null,
		declaredAt: null,
		submittedAt: null,
		verifiedAt: null,
		decidedAt: tookPart ? null : moment,
		broughtBy: importId,
	};
}

function predicateIn(result: BroughtResult): Predicate | null {
	if (result.outcome !== "awarded") return null;
	const day = dayOfResult(result);
	return {
		code: result.predicate ?? "",
		status: "active",
		from: day,
		until: null,
		decree: result.decree?.trim() ?? "",
		decreeOn: day,
		legalBasis:
			instrumentNamed(result.instrument)?.basis[0]?.regulation.id ?? "",
		score: result.score,
		reason: "",
		at: beginningOf(day),
	};
}

/** All of them in three statements. */
async function write(tx: Context, brought: readonly Brought[]): Promise<void> {
	const by = tx.actor.id;
	const rows = (values: readonly Record<string, unknown>[]) =>
		JSON.stringify(values);
	await sql`
		insert into assessments.assessment (
			unit_id, id, programme, instrument, year, stage, state, opened_at, requested_at, decided_at, brought_by
		)
		select unit, id, programme, instrument, year, stage, state, opened, requested, decided, brought
		from jsonb_to_recordset(${rows(
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
		)`.execute(tx.db);
	await sql`
		insert into assessments.step (
			unit_id, assessment_id, number, move, stage, state_before, state_after, document, by_id, at
		)
		select unit, id, 1, 'bring', stage, state, state, document, ${by}::uuid, ${tx.now}::timestamptz
		from jsonb_to_recordset(${rows(
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
	await sql`
		insert into assessments.predicate (
			unit_id, assessment_id, number, code, status, valid_from, decree, decree_on, legal_basis, score, reason,
			by_id, at
		)
		select unit, id, 1, code, 'active', day, decree, day, basis, score, '', ${by}::uuid, at
		from jsonb_to_recordset(${rows(
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
