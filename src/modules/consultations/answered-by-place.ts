import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";

/** Consultations of a place that were over by a day, and those of them in which everybody had an answer by then. */
export interface AnsweredThere {
	/** Code of a province, address of an office. */
	readonly code: string;
	readonly name: string;
	readonly regency: string;
	readonly n: number;
	readonly of: number;
}

/** A consultation in which nobody said anything owes no answer. What an office takes back later is not counted any more. */
export async function answeredByPlace(
	cx: Context,
	day: Day,
	province: string | null,
): Promise<readonly AnsweredThere[]> {
	const by = province === null ? "province" : "unit";
	const { rows } = await sql<AnsweredThere>`
		with held as (
			select consultation.unit_id, consultation.opinions = consultation.answered
				and coalesce((
					select max(answer.answered_on) <= ${day}::date from consultations.answer
					where answer.unit_id = consultation.unit_id and answer.consultation_id = consultation.id
				), true) as whole
			from consultations.consultation
			where consultation.state <> 'draft'
				and least(consultation.closes_on, (consultation.closed_early_at at time zone 'Asia/Jakarta')::date) < ${day}::date
				and consultation.opinions > 0
		)
		select ${by === "province" ? sql`unit.province_code` : sql`unit.slug`} as code,
			${by === "province" ? sql`unit.province_name` : sql`unit.name`} as name,
			${by === "province" ? sql`''` : sql`unit.regency_code`} as regency,
			(count(*) filter (where held.whole))::integer as n, count(*)::integer as of
		from held
		join units.directory as unit on unit.unit_id = held.unit_id
			and unit.valid_from <= ${day}::date and (unit.valid_until is null or ${day}::date < unit.valid_until)
		${province === null ? sql`` : sql`where unit.province_code = ${province}`}
		group by 1, 2, 3
		order by 2, 1`.execute(cx.db);
	return rows;
}
