import { sql } from "kysely";
import { instrumentNamed } from "#instruments";
import { ok } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { tableOf } from "#standings";
import { regenciesAt, seedTerritory } from "#territory";
import { sampleView } from "#ui/components.sample.tsx";
import { openUnits } from "#units";
import { readQuery } from "../src/modules/standings/web/read-query.ts";
import { show } from "../src/modules/standings/web/shown.ts";
import { TablePage } from "../src/modules/standings/web/table-page.tsx";
import { wordsIn } from "../src/site/words.ts";
import type { Line } from "./line.ts";

const years = [2021, 2022, 2023, 2024, 2025];
const instrument = "p2ham-2022";

/**
 * The national table at 25,000 units × 5 years, five moves each (a hundredth of the units unless `full`):
 * 95th percentile of its query, and of the whole page with reading the address and drawing.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const units = full ? 25_000 : 250;
	const runs = full ? 60 : 30;
	await using world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await fill(world, units);
	const where = world.database.kind === "postgresql" ? "PostgreSQL" : "PGlite";
	const size = `${units.toLocaleString("en")} units × ${years.length} years, ${where}`;
	const { cx } = world;
	const line = async (
		name: string,
		limit: number,
		work: (run: number) => Promise<unknown>,
		before: () => Promise<unknown> = async () => undefined,
	) => ({
		name: `${name}, ${size}`,
		figure: await p95(work, runs, before),
		limit,
		unit: "ms",
	});
	const change = () =>
		sql`update standings.round set version = version + 1`.execute(cx.db);
	const day = (run: number) =>
		`2025-${String(1 + (run % 12)).padStart(2, "0")}-15`;
	return [
		await line(
			"national table, query after a change, p95",
			100,
			() => tableOf(cx, { instrument, year: 2025, day: "2025-12-31" }),
			change,
		),
		await line(
			"national table, query after a change, as of past days, p95",
			100,
			(run) => tableOf(cx, { instrument, year: 2025, day: day(run) }),
			change,
		),
		await line("national table, query, p95", 50, () =>
			tableOf(cx, { instrument, year: 2025, day: "2025-12-31" }),
		),
		await line("national table, page, p95", 50, () => drawn(cx, "")),
		await line("units of one regency, page, p95", 50, () =>
			drawn(cx, "provinsi=36&kabupaten=36.73"),
		),
	];
}

async function drawn(cx: Context, query: string): Promise<string> {
	const found = instrumentNamed(instrument);
	if (!found) throw new Error(`no instrument ${instrument}`);
	const asked = await readQuery(cx, found, 2025, new URLSearchParams(query));
	const shown = await show(cx, asked);
	const view = sampleView("id", { ...wordsIn("id"), now: cx.now });
	return String(
		TablePage({
			view,
			instrument: found,
			asked,
			shown,
			objections: { raised: 0, upheld: 0, changed: 0 },
			years,
		}),
	);
}

/** Milliseconds that 95 of 100 runs keep, after three that warm up. */
async function p95(
	work: (run: number) => Promise<unknown>,
	runs: number,
	before: () => Promise<unknown>,
): Promise<number> {
	const times: number[] = [];
	for (let run = -3; run < runs; run += 1) {
		await before();
		const began = performance.now();
		await work(run + 3);
		if (run >= 0) times.push(performance.now() - began);
	}
	times.sort((a, b) => a - b);
	return Math.round((times[Math.ceil(runs * 0.95) - 1] ?? 0) * 10) / 10;
}

/** Units all over the country, and what the announcements of five years leave behind. */
async function fill({ cx, database }: TestWorld, units: number): Promise<void> {
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
