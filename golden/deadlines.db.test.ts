import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sql } from "kysely";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { procedureNamed, stepOf } from "#procedures";
import { type ClockOfRow, clocksOfTable, deadlineTable } from "./deadlines.ts";

const freeDays: { years: Record<string, Record<string, string>> } = JSON.parse(
	readFileSync(join(import.meta.dirname, "free-days.json"), "utf8"),
);

/** The limits alone are taken from the procedures: every day is judged and counted in SQL. */
function asked({ name, row, step, start, zone, province }: ClockOfRow) {
	const procedure = procedureNamed(row.procedure) ?? assert.fail();
	const limit = stepOf(procedure, step)?.limit ?? assert.fail(name);
	return {
		name,
		start,
		zone: { WIB: 7, WITA: 8, WIT: 9 }[zone],
		province,
		days: (row.rule?.days ?? limit.days) + (row.extended ? limit.extension : 0),
		working: (row.rule?.unit ?? limit.unit) === "working",
		joint_leave: row.rule?.jointLeave !== "counts",
		regional: row.rule?.regional !== "counts",
		cap: procedure.pause?.cap,
		pauses: (row.pauses ?? []).map((pause) => {
			const [from, until] = pause.split("..");
			return { from, until: until || null };
		}),
	};
}

const holidays = [
	...Object.values(freeDays.years).flatMap((days) =>
		Object.entries(days).map(([day, kind]) => ({ day, kind, province: null })),
	),
	...deadlineTable.regional.map(({ day, province }) => ({
		day,
		kind: "libur-daerah",
		province,
	})),
];

test("a naive walk from day to day in SQL agrees with all 200 deadlines", async () => {
	await using world = await openTestWorld();
	const clocks = clocksOfTable();
	const { rows } = await sql<{
		name: string;
		due: string;
		provisional: boolean;
		idle: string[];
	}>`
		with asked as materialized (
			select asked.*,
				case
					when length(asked.start) = 10 then asked.start::date
					else (asked.start::timestamptz at time zone 'UTC' + asked.zone * interval '1 hour')::date
				end as started
			from jsonb_to_recordset(${JSON.stringify(clocks.map(asked))}::jsonb) as asked (
				name text, start text, zone integer, province text, days integer, working boolean,
				joint_leave boolean, regional boolean, cap integer, pauses jsonb
			)
		),
		holiday as materialized (
			select * from jsonb_to_recordset(${JSON.stringify(holidays)}::jsonb)
				as holiday (day date, kind text, province text)
		),
		-- Every day that a clock or its pauses could come by.
		walked as materialized (
			select asked.name, asked.working, asked.started, asked.days, asked.cap, asked.pauses, step::date as day,
				extract(year from step) between 2024 and 2027 as decreed,
				extract(isodow from step) > 5
				or exists (
					select from holiday
					where holiday.day = step::date
					and (
						holiday.kind = 'libur-nasional'
						or (holiday.kind = 'cuti-bersama' and asked.joint_leave)
						or (holiday.kind = 'libur-daerah' and asked.regional and holiday.province = asked.province)
					)
				)
				or (
					extract(year from step) not between 2024 and 2027
					and to_char(step, 'MM-DD') in ('01-01', '05-01', '06-01', '08-17', '12-25')
				) as free
			from asked,
				generate_series(asked.started - 30, asked.started + asked.days * 2 + 60, interval '1 day') as step
		),
		held as materialized (
			select walked.name, (pause ->> 'from')::date as from_on,
				least(
					(pause ->> 'until')::date,
					(
						select later.day
						from walked as later
						where later.name = walked.name and later.day > (pause ->> 'from')::date and not later.free
						order by later.day
						offset walked.cap - 1
						limit 1
					)
				) as until_on
			from walked, jsonb_array_elements(walked.pauses) as pause
			where walked.day = walked.started
		),
		judged as materialized (
			select walked.*,
				exists (
					select from held
					where held.name = walked.name and walked.day between held.from_on and held.until_on
				) as still
			from walked
			where walked.day > walked.started
		),
		numbered as materialized (
			select judged.*,
				not still and (not working or not free) as counts,
				count(*) filter (where not still and (not working or not free))
					over (partition by name order by day) as so_far
			from judged
		),
		ended as (
			select name, min(day) as due
			from numbered
			where so_far = days
			group by name
		)
		select numbered.name, ended.due::text as due,
			bool_or(not decreed and not free and (working or still)) as provisional,
			array[min(started)::text] || coalesce(
				array_agg(day::text order by day) filter (where not counts), array[]::text[]
			) as idle
		from numbered
		join ended on ended.name = numbered.name and numbered.day <= ended.due
		group by numbered.name, ended.due`.execute(world.cx.db);
	const found = new Map(rows.map((row) => [row.name, row]));
	for (const { name, expected } of clocks) {
		const { due, provisional, idle } = found.get(name) ?? assert.fail(name);
		assert.deepEqual(
			{ due, provisional, idle },
			{
				due: expected.due,
				provisional: expected.provisional,
				idle: Object.keys(expected.notCounted),
			},
			name,
		);
	}
});
