import { type RawBuilder, sql } from "kysely";
import { allNeeds } from "#catalogue";
import { subscribers as ofConsultations } from "#consultations";
import { ok } from "#kernel/result.ts";
import { deliver } from "#platform/announce.ts";
import type { TestWorld } from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { fillStandings } from "./standings-fill.ts";

/** Five years of quarters; the last that was told is the third of 2026. */
const periods = sql`(select year * 10 + quarter as period, make_date(year + (quarter / 4), quarter * 3 % 12 + 2, 1) as told_on
	from generate_series(2022, 2026) as year cross join generate_series(1, 4) as quarter
	where year * 10 + quarter < 20264) as quarters`;
const offices = sql`(select unit_id, province_code, row_number() over (order by slug) as number
	from units.directory where valid_until is null) as office`;

/**
 * What stands behind the dashboards of so many offices after five years: rounds of assessments, quarters of complaints and
 * requests that were told, counters of surveys (answers are counted in them, not kept), what was told of provinces, facilities
 * seen twice, and one consultation of each fifth office, over on days
 * of four years and half of them answered to everybody a month later.
 */
export async function fillDashboards(
	world: TestWorld,
	units: number,
	answers: number,
): Promise<void> {
	await fillStandings(world, units);
	const each = Math.ceil(answers / units / 19);
	await inTransaction(world.cx, async (tx) => {
		await sql`set local statement_timeout = 0`.execute(tx.db);
		for (const statement of [
			...told,
			...surveys(each),
			...facilities(),
			...consultations,
		])
			await statement.execute(tx.db);
		return ok(null);
	});
	// The offices were announced when they were opened: what is added up by province is added up now.
	await deliver(world.cx, ofConsultations);
	await world.database.run("analyze; set statement_timeout = 30000");
}

const told: readonly RawBuilder<unknown>[] = [
	sql`insert into complaints.told (period, told_on) select period, told_on from ${periods}`,
	sql`insert into complaints.figure (unit_id, period, kind, received, due, in_time, median_days)
		select unit_id, period, kind, 20 + number % 60, 12 + number % 40, least(10 + number % 37, 12 + number % 40), 3
		from ${offices} cross join ${periods} cross join unnest(array['', 'complaint']) as kind where number % 3 > 0 order by period`,
	sql`insert into complaints.figure (unit_id, period, kind, received, due, in_time, median_days)
		select '00000000-0000-0000-0000-000000000000', period, '', 900000, 800000, 700000, 4 from ${periods}`,
	sql`insert into complaints.told_there (period, province_code, due, in_time, offices)
		select period, province_code, sum(due), sum(in_time), count(*)
		from complaints.figure join ${offices} using (unit_id) where kind = '' group by period, province_code`,
	sql`insert into requests.told_quarter (period, told_on, least) select period, told_on, 10 from ${periods}`,
	sql`insert into requests.told (unit_id, period, ended, in_time)
		select unit_id, period, 20 + number % 60, 10 + number % 60 from ${offices} cross join ${periods} where number % 4 > 0 order by period`,
	sql`insert into requests.told_there (period, province_code, ended, in_time, offices)
		select period, province_code, sum(ended), sum(in_time), count(*)
		from requests.told join ${offices} using (unit_id) group by period, province_code`,
];

const surveys = (each: number): readonly RawBuilder<unknown>[] => [
	sql`insert into surveys.unit_counter (unit_id, instrument, period, service_id, slice, n, answered, sums, squares, own_sum, own_squares, folded_at)
		select unit_id, 'skm-2017', period, '00000000-0000-0000-0000-000000000000', slice, size,
			array_fill(size, array[9]), array_fill(size * 3 + number % 5, array[9]), array_fill(size * 10, array[9]),
			size * 3.1, size * 10, told_on
		from ${offices} cross join ${periods} cross join unnest(array['citizen', 'flagged']) as slice
		cross join lateral (select (case when slice = 'citizen' then ${each} else 1 + ${each} / 20 end)::bigint as size) as sized order by period`,
	sql`insert into equity.release (instrument, dimension, period, released_on, wordings)
		select 'skm-2017', dimension, period, told_on, '{}' from ${periods} cross join unnest(array['all', 'disability', 'sex']) as dimension`,
	sql`insert into equity.answered_there (instrument, period, province, offices)
		select 'skm-2017', period, coalesce(province_code, ''), count(*)
		from ${offices} cross join ${periods} group by grouping sets ((period, province_code), (period))`,
	sql`insert into equity.cell (unit_id, instrument, dimension, period, province, grp, n, index, low, high, spread)
		select '00000000-0000-0000-0000-000000000000', 'skm-2017', dimension, period, province, grp, 1000, 80.5, 79, 82, 1
		from ${periods}
		cross join (select distinct province_code as province from units.directory union all select '') as places
		cross join (values ('all', ''), ('disability', 'with'), ('disability', 'without'), ('sex', 'woman'), ('sex', 'man')) as groups (dimension, grp)`,
];

const facilities = (): readonly RawBuilder<unknown>[] => [
	sql`insert into equity.availability (period, province, need, offices, on_record, usable, looked_on)
		select period, province_code, need, count(*), count(*), count(*) filter (where number % 2 = 0), min(told_on)
		from ${offices} cross join ${periods} cross join unnest(${allNeeds().map(({ code }) => code)}::text[]) as need
		group by period, province_code, need`,
	sql`insert into catalogue.facility (unit_id, id, kind, place, checks)
		select unit_id, gen_random_uuid(), kind, '', 2
		from ${offices} cross join unnest(array['ramp', 'accessible-toilet', 'guiding-path', 'priority-counter', 'wheelchair']) as kind`,
	sql`insert into catalogue.facility_check (unit_id, facility_id, number, condition, measures, says, checked_on, checked_by)
		select unit_id, id, number, case when hashtext(unit_id::text || kind) % 3 = 0 then 'absent' else 'present' end, '{}', '', make_date(2024 + number, 3, 1), 'unit'
		from catalogue.facility cross join generate_series(1, 2) as number`,
];

const consultations: readonly RawBuilder<unknown>[] = [
	sql`insert into consultations.consultation (unit_id, id, state, family, title, about, contact, phases, opens_on, closes_on, access,
			version, opinions, answered, verified, unverified, people, last_turn, last_answer, revision, changed_at)
		select unit_id, gen_random_uuid(), 'open', 'planning', 'Rencana', 'Rencana tahun depan', 'Loket', '[]', closes_on - 30, closes_on, '{}',
			1, 20, case when number % 2 = 0 then 20 else 12 end, 0, 20, 0, 20, 1, 1, now()
		from ${offices} cross join lateral (select date '2022-10-01' + (number * 37 % 1461)::integer as closes_on) as planned where number % 5 = 0`,
	sql`insert into consultations.step (unit_id, consultation_id, on_day, over, answered)
		select unit_id, id, closes_on + 1, 1, 0 from consultations.consultation
		union all select unit_id, id, closes_on + 31, 0, 1 from consultations.consultation where answered = 20`,
];
