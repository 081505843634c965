import { sql } from "kysely";
import { assessmentMoved } from "#assessments";
import { ok } from "#kernel/result.ts";
import { announce, deliver } from "#platform/announce.ts";
import { demoSecret } from "#platform/config.ts";
import type { Context } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { migrate } from "#platform/database/migrate.ts";
import { migrationsOfHouse } from "#platform/database/owners.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { subscribers as ofStandings } from "#standings";
import { moduleNames } from "../architecture.ts";
import { assemble } from "../src/assemble.ts";
import { freshAssets } from "../tools/build.mjs";
import { startCluster } from "../tools/cluster.mjs";
import { findPostgres } from "../tools/machine.mjs";
import { fillDashboards } from "./dashboards-fill.ts";
import type { Line } from "./line.ts";
import { instrument, years } from "./standings-fill.ts";
import { weightWithParts } from "./weigh.ts";

/**
 * Every dashboard on PostgreSQL, of 25,000 offices after five years and 50,000,000 answers (2,500 and 5,000,000 unless
 * `full`), beside a hundredth of them: the whole page as a browser gets it. The two are asked in turn, so that whatever else
 * the machine does is the same for both; growth is that of the median. A page is drawn from more places where there are more offices, so the growth that
 * counts is that of the nation; a province has a hundred times the offices, and its page as many rows.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const bin = findPostgres();
	if (!bin) return [];
	const cluster = startCluster(bin);
	process.env.RANGKUL_TEST_POSTGRES = cluster.url;
	const [units, answers] = full ? [25_000, 50_000_000] : [2_500, 5_000_000];
	try {
		await using small = await openTestWorld(now);
		await using large = await openTestWorld(now);
		const few = await siteOf(small, units / 100, answers / 100);
		const many = await siteOf(large, units, answers);
		const size = `${units.toLocaleString("en")} offices`;
		const lines: Line[] = [];
		for (const [name, path] of pages) {
			const [before, after] = await inTurn(few, many, path);
			lines.push({
				name: `dashboards, ${name}, ${size}, p95`,
				figure: round(ninetyFifth(after)),
				unit: "ms",
				limit: 50,
			});
			if (!path.includes("provinsi="))
				lines.push({
					name: `dashboards, ${name}, growth from a hundredth to ${size}`,
					figure: round(median(after) / median(before)),
					unit: "times",
					limit: 1.5,
				});
		}
		for (const [name, path] of files)
			lines.push({
				name: `dashboards, one-page brief, ${name}, ${size}, p95`,
				figure: round((await p95(20, () => many(path))) / 1_000),
				unit: "s",
				limit: 5,
			});
		lines.push(await heaviestOf(many, size));
		const change = await moverOf(large.cx);
		lines.push({
			name: `dashboards, assessments after somebody's assessment moved, ${size}, p95`,
			figure: round(await p95(30, () => many("/dasbor/p2ham"), change)),
			unit: "ms",
			limit: 100,
		});
		return lines;
	} finally {
		cluster.stop();
	}
}

const now = new Date("2026-11-20T03:00:00Z");

const measures = {
	assessments: "p2ham",
	surveys: "survei",
	complaints: "pengaduan",
	requests: "permohonan",
	facilities: "fasilitas",
	participation: "partisipasi",
} as const;
const pages: readonly (readonly [string, string])[] = [
	["all measures", "/dasbor"],
	...Object.entries(measures).map(
		([name, code]) => [`${name}, the nation`, `/dasbor/${code}`] as const,
	),
	["assessments as of a past day", "/dasbor/p2ham?keadaan=2024-08-15"],
	...Object.entries(measures).map(
		([name, code]) =>
			[`${name}, a province`, `/dasbor/${code}?provinsi=35`] as const,
	),
	["one-page brief", "/ringkasan"],
];

const files = [
	["tagged PDF", "/ringkasan/pdf"],
	["workbook", "/ringkasan/xlsx"],
] as const;

type Site = (path: string) => Promise<Uint8Array>;

/** The heaviest page with the map of the nation. */
async function heaviestOf(site: Site, size: string): Promise<Line> {
	const weights = new Map<string, number>();
	for (const code of Object.values(measures)) {
		const html = new TextDecoder().decode(await site(`/dasbor/${code}`));
		if (html.includes('id="peta"'))
			weights.set(code, await weightWithParts(html, site));
	}
	const [code, figure] = [...weights].reduce((one, other) =>
		other[1] > one[1] ? other : one,
	);
	return {
		name: `dashboards, page with the map of the nation, the heaviest of ${weights.size} (${code}), ${size}`,
		figure,
		unit: "KB",
		limit: 30,
	};
}

async function siteOf(
	world: TestWorld,
	units: number,
	answers: number,
): Promise<Site> {
	await migrate(world.database, migrationsOfHouse(moduleNames));
	const began = performance.now();
	await fillDashboards(world, units, answers);
	console.log(
		`  ${units} offices stood after ${Math.round((performance.now() - began) / 1_000)} s`,
	);
	const house = assemble({
		database: world.database,
		config: {
			mode: "demo",
			secret: demoSecret,
			origin: "http://localhost:8080",
			dataFolder: "build/test-files",
		},
		assets: await freshAssets(),
		now: () => now,
		log: ({ level, ...said }) => {
			if (level === "error") console.error(said);
		},
	});
	return async (path) => {
		const answer = await house.fetch(
			new Request(`http://localhost:8080${path}`),
		);
		const body = new Uint8Array(await answer.arrayBuffer());
		if (answer.status !== 200) throw new Error(`${answer.status} ${path}`);
		return body;
	};
}

async function inTurn(
	few: Site,
	many: Site,
	path: string,
): Promise<readonly [number[], number[]]> {
	const times: readonly [number[], number[]] = [[], []];
	for (let i = 0; i < 120; i += 1)
		for (const [side, site] of [few, many].entries()) {
			const began = performance.now();
			await site(path);
			if (i >= 20) times[side]?.push(performance.now() - began);
		}
	return times;
}

async function p95(
	runs: number,
	work: () => Promise<unknown>,
	before: () => Promise<void> = async () => undefined,
): Promise<number> {
	const times: number[] = [];
	for (let i = 0; i < runs; i += 1) {
		await before();
		const began = performance.now();
		await work();
		times.push(performance.now() - began);
	}
	return ninetyFifth(times);
}

/** Hands in the assessment of one unit after another, as the table of the nation hears of it. */
async function moverOf(cx: Context): Promise<() => Promise<void>> {
	const { rows } = await sql<{ unitId: string }>`
		select unit_id as "unitId" from standings.standing
		where instrument = ${instrument} and year = ${years.at(-1)} and to_at = 'infinity' and state = 'any'
		limit 100`.execute(cx.db);
	const units = rows.map(({ unitId }) => unitId);
	return async () => {
		const unitId = units.pop() ?? "";
		const at = cx.now.toISOString();
		await inTransaction(cx, async (tx) => {
			await announce(tx, {
				name: assessmentMoved,
				body: {
					unitId,
					assessmentId: unitId,
					instrument,
					programme: "p2ham",
					year: years.at(-1),
					at,
					state: "verifying",
					requestedAt: at,
					declaredAt: at,
					submittedAt: at,
					verifiedAt: null,
					decidedAt: null,
					score: null,
					predicate: null,
					brought: false,
				},
			});
			return ok(null);
		});
		await deliver(cx, ofStandings);
	};
}

const quantile = (times: readonly number[], part: number): number =>
	times.toSorted((a, b) => a - b)[Math.ceil(times.length * part) - 1] ??
	Number.NaN;
const ninetyFifth = (times: readonly number[]) => quantile(times, 0.95);
const median = (times: readonly number[]) => quantile(times, 0.5);

const round = (value: number): number => Math.round(value * 100) / 100;
