import { sql } from "kysely";
import { ok } from "#kernel/result.ts";
import type { TestWorld } from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { regenciesAt, seedTerritory } from "#territory";
import { openUnits } from "#units";

export const years = [2021, 2022, 2023, 2024, 2025];
export const instrument = "p2ham-2022";

/** Units all over the country, and what the announcements of five years leave behind. */
export async function fillStandings(
	{ cx, database }: TestWorld,
	units: number,
): Promise<void> {
	await seedTerritory(cx);
	const regencies = await regenciesAt(cx, "2026-01-01");
	const kinds = ["lapas", "rutan", "kanim", "bapas"];
	const opened = await openUnits(
		cx,
		Array.from({ length: units }, (_, i) => ({
			slug: `unit-${i}`,
			name: `Unit ${i}`,
			kind: kinds[i % kinds.length] ?? "lapas",
			regencyCode: regencies[(i * 7) % regencies.length]?.code ?? "36.73",
			openedOn: "2013-01-01",
		})),
	);
	if (!opened.ok)
		throw new Error(`the units were refused: ${opened.problem.reason}`);
	// Fresh rows without statistics mislead the planner, and filling takes longer than any statement of the site may.
	await database.run("analyze");
	await inTransaction(cx, async (tx) => {
		await sql`set local statement_timeout = 0`.execute(tx.db);
		await sql`
		insert into standings.standing
		select
			unit_id, ${instrument}, year, began, coalesce(ended, 'infinity'), unit_id, 'any',
			began, case when step > 1 then began end, case when step > 2 then began end,
			case when step > 3 then began end, case when step > 4 then began end,
			case when step > 3 then 60 + (number * 37 % 4000) / 100.0 end,
			case when step > 4 and number % 3 = 0 then 'p2ham' end,
			case when step > 4 and number % 3 = 0 then make_date(year, 10, 1) end,
			case when step > 4 and number % 3 = 0 then make_date(year + 2, 10, 1) end,
			case when step > 4 and number % 3 = 0 then 'active' end
		from (
			select
				*,
				lead(began) over (partition by unit_id, year order by step) as ended
			from (
				select
					unit_id,
					number,
					year,
					step,
					make_timestamptz(year, step * 2, (1 + number % 28)::integer, 3, 0, 0, 'UTC') as began
				from (select unit_id, row_number() over (order by slug) as number from units.directory where valid_until is null) as unit
				cross join unnest(${years}::integer[]) as year
				cross join generate_series(1, 5) as step
				where step <= 1 + number % 7
			) as moved
		) as lasting
		order by began`.execute(tx.db);
		return ok(null);
	});
	for (const year of years)
		await sql`insert into standings.round (instrument, year, version) values (${instrument}, ${year}, 1)`.execute(
			cx.db,
		);
	await database.run("analyze");
}
