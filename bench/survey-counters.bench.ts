import { sql } from "kysely";
import { instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import {
	indexOf,
	rebuildCounters,
	resultsOf,
	unprotectedGroups,
	unprotectedProvinces,
} from "#surveys";
import { regenciesAt } from "#territory";
import { openUnits } from "#units";
import { seedUnits } from "#units/samples";
import { startCluster } from "../tools/cluster.mjs";
import { findPostgres } from "../tools/machine.mjs";
import type { Line } from "./line.ts";

const instrument = "skm-2017";
const codes = ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"];

/**
 * What a page asks of many answers, at 50,000 and at 50,000,000 of them (500,000 unless `full`): the nation by
 * province, one province by group, one unit. The counters come from the raw rows in the same run, and a hundred of
 * their cells are held against the rows themselves.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const bin = findPostgres();
	if (!bin) return [];
	const cluster = startCluster(bin);
	process.env.RANGKUL_TEST_POSTGRES = cluster.url;
	try {
		const [few, many] = [50_000, full ? 50_000_000 : 500_000];
		await using small = await openTestWorld(now);
		await using large = await openTestWorld(now);
		const offices = full ? 5_000 : 500;
		// As many as so few answers come from: an office that ten people answered in five years has hardly any cell.
		const some = await filled(small, 500, few);
		const all = await filled(large, offices, many);
		const { counted, took } = all;
		const [before, after] = await askedInTurn(
			[small.cx, some],
			[large.cx, all],
		);
		const wrong = await cellsThatDiffer(large.cx, 100);
		const size = `${many.toLocaleString("en")} answers`;
		return [
			...Object.entries(after).map(([what, time]) => ({
				name: `${what}, p95, ${size}`,
				figure: round(time),
				unit: "ms",
				limit: 50,
			})),
			...Object.entries(after).map(([what, time]) => ({
				name: `${what}, ${size} beside ${few.toLocaleString("en")}`,
				figure: round(time / (before[what] ?? time)),
				unit: "times",
				limit: 1.5,
			})),
			{
				name: `answers counted anew, ${size}`,
				figure: Math.round(counted / took),
				unit: "a second",
				limit: null,
			},
			{
				name: `cells of the counters that differ from the rows, of 100, ${size}`,
				figure: wrong,
				unit: "",
				limit: 0,
			},
		];
	} finally {
		cluster.stop();
	}
}

const now = new Date("2026-11-20T03:00:00Z");

/** So many answers, and their counters out of the raw rows. */
async function filled({ cx, database }: TestWorld, offices: number, n: number) {
	await seedUnits(cx);
	const units = await openMany(cx, offices);
	await fill(cx, units, n);
	const began = performance.now();
	const counted = await rebuildCounters(cx);
	const took = (performance.now() - began) / 1_000;
	await database.run(analyze);
	return { units, counted, took };
}

/** Of fifty million rows it takes longer than a statement of the site may. */
const analyze =
	"set statement_timeout = 0; analyze; set statement_timeout = 30000";

const round = (value: number): number => Math.round(value * 100) / 100;

async function openMany(cx: Context, n: number): Promise<string[]> {
	const regencies = await regenciesAt(cx, "2022-01-01");
	const opened = await openUnits(
		cx,
		Array.from({ length: n }, (_, i) => ({
			slug: `kantor-uji-${i}`,
			name: `Kantor Uji ${i}`,
			kind: "lapas" as const,
			regencyCode: regencies[i % regencies.length]?.code ?? "36.73",
			openedOn: "2020-01-01",
		})),
	);
	if (!opened.ok) throw new Error(opened.problem.reason);
	await sql`
		insert into surveys.survey (unit_id, instrument, questionnaire, door, opened_on, at)
		select distinct unit_id, ${instrument}, 'skm-2017-lampiran', 'open', date '2022-01-01', now()
		from units.directory where slug like 'kantor-uji-%'`.execute(cx.db);
	const { rows } = await sql<{
		unit_id: string;
	}>`select unit_id from surveys.survey`.execute(cx.db);
	return rows.map((row) => row.unit_id);
}

/**
 * Raw rows over five years, made by the database itself, unit after unit: rows of a unit lie together, as they do when
 * each answers its own, and the key of fifty million rows is never gone through in the order of chance.
 */
async function fill(
	cx: Context,
	units: readonly string[],
	n: number,
): Promise<void> {
	const each = Math.ceil(n / units.length);
	for (let done = 0; done < n; done += each)
		await sql`
			insert into surveys.response (unit_id, id, instrument, questionnaire, period, day, service_id, channel, slice, flags, language, answers, own, groups)
			select ${units[done / each]}::uuid, gen_random_uuid(), ${instrument}, 'skm-2017-lampiran',
				extract(year from day)::int * 10 + extract(quarter from day)::int, day, null,
				'home', case when random() < 0.05 then 'flagged' else 'citizen' end, '{}', 'id',
				jsonb_build_object(${sql.join(codes.map((code) => sql`${sql.lit(code)}, 1 + floor(random() * 4)::int`))}), '{}',
				jsonb_build_object('sex', jsonb_build_array(case when random() < 0.5 then 'woman' else 'man' end),
					'walking', jsonb_build_array(case when random() < 0.1 then 'a-lot' else 'none' end))
			from (select date '2022-01-01' + floor(random() * 1780)::int as day
				from generate_series(1, ${Math.min(each, n - done)})) as days`.execute(
			cx.db,
		);
}

const skm = instrumentNamed(instrument);

type Asked = readonly [Context, { readonly units: readonly string[] }];

/**
 * 95 of 100 are faster, in milliseconds. Each question goes to one and then to the other, so that whatever else the
 * machine does is the same for both.
 */
async function askedInTurn(
	...both: readonly [Asked, Asked]
): Promise<readonly [Record<string, number>, Record<string, number>]> {
	const times: [Record<string, number>, Record<string, number>] = [{}, {}];
	for (const what of Object.keys(questionsOf(both[0]))) {
		const each: [number[], number[]] = [[], []];
		for (let i = 0; i < 120; i += 1)
			for (const side of [0, 1] as const) {
				const began = performance.now();
				await questionsOf(both[side])[what]?.(i);
				if (i >= 20) each[side].push(performance.now() - began);
			}
		for (const side of [0, 1] as const)
			times[side][what] = each[side].sort((a, b) => a - b)[94] ?? Number.NaN;
	}
	return times;
}

/** What a page asks. */
function questionsOf([cx, { units }]: Asked): Record<
	string,
	(i: number) => Promise<unknown>
> {
	if (!skm) throw new Error("no instrument");
	const all = { instrument, from: 20_221, to: 20_264 };
	return {
		"the nation by province, all years": async () => {
			const provinces = await unprotectedProvinces(cx, all);
			return [...provinces.values()].map((each) => indexOf(skm, each));
		},
		"one province by disability, all years": (i) =>
			unprotectedGroups(
				cx,
				{ ...all, province: i % 2 ? "36" : "53" },
				"disability",
			),
		"one unit, this year": (i) =>
			resultsOf(cx, units[i % units.length] ?? "", skm, 20_261, 20_264),
	};
}

/** Counts, sums and squares of cells of chance, out of the rows. */
async function cellsThatDiffer(cx: Context, n: number): Promise<number> {
	const { rows } = await sql<{ wrong: string }>`
		with cells as (
			select * from surveys.unit_counter order by random() limit ${n}
		)
		select count(*) as wrong from cells
		where n <> (select count(*) from surveys.response r
				where r.unit_id = cells.unit_id and r.instrument = cells.instrument
				and r.period = cells.period and r.slice = cells.slice)
			or sums[3] <> (select sum((answers->>'U3')::int) from surveys.response r
				where r.unit_id = cells.unit_id and r.instrument = cells.instrument
				and r.period = cells.period and r.slice = cells.slice)
			or squares[9] <> (select sum(((answers->>'U9')::int) ^ 2) from surveys.response r
				where r.unit_id = cells.unit_id and r.instrument = cells.instrument
				and r.period = cells.period and r.slice = cells.slice)`.execute(cx.db);
	return Number(rows[0]?.wrong);
}
