import { sql } from "kysely";
import { instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { tableOf } from "#standings";
import { sampleView } from "#ui/components.sample.tsx";
import { readQuery } from "../src/modules/standings/web/read-query.ts";
import { show } from "../src/modules/standings/web/shown.ts";
import { TablePage } from "../src/modules/standings/web/table-page.tsx";
import { wordsIn } from "../src/site/words.ts";
import type { Line } from "./line.ts";
import { fillStandings, instrument, years } from "./standings-fill.ts";

/**
 * The national table at 25,000 units × 5 years, five moves each (a hundredth of the units unless `full`):
 * 95th percentile of its query, and of the whole page with reading the address and drawing.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const units = full ? 25_000 : 250;
	const runs = full ? 60 : 30;
	await using world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await fillStandings(world, units);
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
