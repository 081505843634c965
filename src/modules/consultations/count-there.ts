import { sql } from "kysely";
import type { Context } from "#platform/context.ts";

/**
 * Adds up the steps of consultations by province: where the unit lies or lay, of all provinces without one. What follows from rows is
 * made of them anew, so it may be heard twice and in any order. A unit that moves takes what it has along on that day.
 */
export async function countThere(tx: Context, unitId?: string): Promise<void> {
	// One after the other: who comes second sees the steps that the first did not.
	await sql`select pg_advisory_xact_lock(hashtextextended('consultations.step_there', 0))`.execute(
		tx.db,
	);
	const there = (column: string) =>
		unitId === undefined
			? sql`true`
			: sql`${sql.ref(column)} in (select province_code from units.directory where unit_id = ${unitId})`;
	await sql`delete from consultations.step_there where ${there("province_code")}`.execute(
		tx.db,
	);
	await sql`
		insert into consultations.step_there (province_code, from_on, over, answered)
		select province_code, on_day, sum(sum(over)) over so_far, sum(sum(answered)) over so_far
		from (
			select unit.province_code, greatest(step.on_day, unit.valid_from) as on_day, step.over, step.answered
			from units.directory as unit
			join consultations.step on step.unit_id = unit.unit_id
			where (unit.valid_until is null or step.on_day < unit.valid_until) and ${there("unit.province_code")}
			union all
			select unit.province_code, unit.valid_until, -step.over, -step.answered
			from units.directory as unit
			join consultations.step on step.unit_id = unit.unit_id
			where step.on_day < unit.valid_until and ${there("unit.province_code")}
		) as moved
		group by province_code, on_day
		window so_far as (partition by province_code order by on_day)`.execute(
		tx.db,
	);
}
