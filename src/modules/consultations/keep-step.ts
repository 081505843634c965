import { sql } from "kysely";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Counted, Key } from "./consultation.ts";

/** Told upwards, and to our own sums by province, when a consultation counts otherwise than before. */
export const consultationCounted = "consultation.counted";

type Said = Pick<Counted, "opinions" | "answered">;

/** Whether somebody spoke, and whether everybody who did has an answer. */
const standingOf = ({ opinions, answered }: Said) =>
	opinions === 0 ? "silent" : opinions === answered ? "answered" : "owes";

export const countsOtherwise = (before: Said, now: Said): boolean =>
	standingOf(before) !== standingOf(now);

/** Writes down how a consultation counts from its end on, or from today where that is later; under its lock. Past days stay as they were. */
export async function keepStep(
	tx: Context,
	{ unitId, id }: Key,
): Promise<void> {
	const today = dayOf(tx.now);
	await sql`
		delete from consultations.step
		where unit_id = ${unitId} and consultation_id = ${id} and on_day > ${today}::date`.execute(
		tx.db,
	);
	await sql`
		insert into consultations.step (unit_id, consultation_id, on_day, over, answered)
		select unit_id, id, on_day, stands.over - until_now.over, stands.answered - until_now.answered
		from consultations.consultation
		cross join lateral (select
			greatest(${today}::date, least(closes_on, (closed_early_at at time zone 'Asia/Jakarta')::date) + 1) as on_day,
			(state <> 'draft' and opinions > 0)::integer as over,
			(state <> 'draft' and opinions > 0 and opinions = answered)::integer as answered
		) as stands
		cross join lateral (
			select coalesce(sum(step.over), 0) as over, coalesce(sum(step.answered), 0) as answered
			from consultations.step where step.unit_id = consultation.unit_id and step.consultation_id = consultation.id
		) as until_now
		where consultation.unit_id = ${unitId} and consultation.id = ${id}
			and (stands.over, stands.answered) <> (until_now.over, until_now.answered)
		on conflict (unit_id, consultation_id, on_day) do update
		set over = step.over + excluded.over, answered = step.answered + excluded.answered`.execute(
		tx.db,
	);
	await announce(tx, { name: consultationCounted, body: { unitId } });
}
