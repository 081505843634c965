import { type RawBuilder, sql } from "kysely";
import type { AssessmentMoved } from "#assessments";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";

/**
 * Writes down how an assessment stands since a move: what stood at that moment ends there, and this lasts
 * until the next move that we know. So the order in which moves are heard does not matter, and hearing one
 * twice changes nothing.
 */
export async function recordMove(
	cx: Context,
	move: AssessmentMoved,
): Promise<void> {
	await inTransaction(cx, async (tx) => {
		await oneAtATime(tx, move);
		// Begins with the clock, so that a round that was forgotten and begins anew is at no version at which it was counted before. Where it
		// is there its row is locked: whoever forgets the last assessment waits until this one is seen.
		await sql`
			insert into standings.round as round (instrument, year, version)
			values (${move.instrument}, ${move.year}, extract(epoch from clock_timestamp()) * 1000000)
			on conflict (instrument, year) do update set version = round.version + 1`.execute(
			tx.db,
		);
		await sql`
			insert into standings.moved as moved (instrument, year, from_day, times)
			values (${move.instrument}, ${move.year}, ${dayOf(new Date(move.at))}::date, 1)
			on conflict (instrument, year, from_day) do update set times = moved.times + 1`.execute(
			tx.db,
		);
		await sql`
			update standings.standing
			set to_at = ${move.at}::timestamptz
			where ${same(move)}
				and from_at < ${move.at}::timestamptz
				and to_at > ${move.at}::timestamptz`.execute(tx.db);
		await insert(tx, move);
	});
}

/** After units were opened, closed, moved or renamed, every table is counted anew. */
export async function recordNewDirectory(cx: Context): Promise<void> {
	await sql`update standings.round set version = version + 1`.execute(cx.db);
}

/** Two announcements of one assessment that arrive together wait for each other. */
export const oneAtATime = (
	tx: Context,
	{
		unitId,
		instrument,
		year,
	}: Pick<AssessmentMoved, "unitId" | "instrument" | "year">,
) =>
	sql`select pg_advisory_xact_lock(hashtextextended(${`standing ${unitId} ${instrument} ${year}`}, 0))`.execute(
		tx.db,
	);

const same = ({
	unitId,
	instrument,
	year,
}: AssessmentMoved): RawBuilder<boolean> =>
	sql<boolean>`unit_id = ${unitId}::uuid and instrument = ${instrument} and year = ${year}`;

// Two moves of one instant (a seed, an import): the one that got further stays, else the one heard last.
const insert = (tx: Context, move: AssessmentMoved) =>
	sql`
	insert into standings.standing as standing (
		unit_id, instrument, year, from_at, to_at, assessment_id, state,
		requested_at, declared_at, submitted_at, verified_at, decided_at, score,
		predicate_code, predicate_from, predicate_until, predicate_status
	)
	select
		${move.unitId}::uuid, ${move.instrument}, ${move.year}::smallint, ${move.at}::timestamptz,
		coalesce(min(from_at), 'infinity'), ${move.assessmentId}::uuid, ${move.state},
		${move.requestedAt}::timestamptz, ${move.declaredAt}::timestamptz, ${move.submittedAt}::timestamptz,
		${move.verifiedAt}::timestamptz, ${move.decidedAt}::timestamptz, ${move.score}::numeric,
		${move.predicate?.code ?? null}, ${move.predicate?.from ?? null}::date,
		${move.predicate?.until ?? null}::date, ${move.predicate?.status ?? null}
	from standings.standing
	where ${same(move)} and from_at > ${move.at}::timestamptz
	on conflict (unit_id, instrument, year, from_at) do update
	set
		assessment_id = excluded.assessment_id,
		state = excluded.state,
		requested_at = excluded.requested_at,
		declared_at = excluded.declared_at,
		submitted_at = excluded.submitted_at,
		verified_at = excluded.verified_at,
		decided_at = excluded.decided_at,
		score = excluded.score,
		predicate_code = excluded.predicate_code,
		predicate_from = excluded.predicate_from,
		predicate_until = excluded.predicate_until,
		predicate_status = excluded.predicate_status
	where num_nonnulls(
			excluded.requested_at, excluded.declared_at, excluded.submitted_at,
			excluded.verified_at, excluded.decided_at
		) >= num_nonnulls(
			standing.requested_at, standing.declared_at, standing.submitted_at,
			standing.verified_at, standing.decided_at
		)`.execute(tx.db);
