import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { closedOn, endsOf, type Period, yearOf } from "#surveys";
import type { Kind } from "../../complaint.ts";
import { complaintsIn } from "../../tables.ts";

/** What was counted of one kind at one office in one quarter. Nothing of it may be shown: see `figures.ts`. */
export interface Cohort {
	readonly unitId: string;
	readonly period: Period;
	readonly kind: Kind;
	readonly received: number;
	readonly due: number;
	readonly inTime: number;
	/** Working days to each answer. */
	readonly days: readonly number[];
}

/**
 * Counts what was told in a quarter, as it stood on the day on which the quarter closed, and keeps it. What an office must not know
 * of is in no count, neither its own nor that of the nation: from all others it could be worked out. Praise is not answered by
 * a day: it is received, and no more.
 */
export async function writeCohorts(tx: Context, period: Period): Promise<void> {
	await sql`
		insert into complaints.cohort (unit_id, period, kind, received, due, in_time, days)
		select
			complaint.unit_id,
			${period}::integer,
			complaint.kind,
			count(*),
			count(*) filter (where judged.is_due),
			count(*) filter (where judged.is_due and judged.answered_on <= outcome.due_on),
			coalesce(
				array_agg(outcome.working_days order by outcome.working_days)
					filter (where judged.is_due and judged.answered_on is not null),
				'{}'
			)
		${judgedIn(period)}
		group by complaint.unit_id, complaint.kind`.execute(tx.db);
}

/** Complaints of a quarter that may be counted, each with its outcome as it stood when the quarter closed. */
export function judgedIn(period: Period) {
	const [from, last] = endsOf(period);
	const closed = closedOn(period);
	return sql`
		from complaints.outcome
		join complaints.complaint
			on complaint.unit_id = outcome.unit_id
			and complaint.id = outcome.complaint_id
		left join complaints.of_self
			on of_self.unit_id = complaint.unit_id
			and of_self.complaint_id = complaint.id
		cross join lateral (
			select case
				when outcome.answered_on <= ${closed}::date then outcome.answered_on
			end as answered_on
		) as seen
		cross join lateral (
			select
				seen.answered_on,
				complaint.kind <> 'praise'
					and outcome.due_on is not null
					and (
						seen.answered_on is not null
						or (
							outcome.due_on < ${closed}::date
							and (outcome.ended_on is null or outcome.ended_on > ${closed}::date)
						)
					) as is_due
		) as judged
		where outcome.filed_on >= ${from}::date
			and outcome.filed_on <= ${last}::date
			and complaint.excluded_units = '{}'
			and complaint.accused = '{}'`;
}

/** Every count of the quarters of a year, up to one of them. */
export async function unprotectedCohorts(
	cx: Context,
	until: Period,
): Promise<Cohort[]> {
	const rows = await complaintsIn(cx.db)
		.selectFrom("complaints.cohort")
		.select(["kind", "received", "due", "period", "days"])
		.select(["unit_id as unitId", "in_time as inTime"])
		.where("period", ">", yearOf(until) * 10)
		.where("period", "<=", until)
		.orderBy("unit_id")
		.orderBy("period")
		.execute();
	return rows;
}
