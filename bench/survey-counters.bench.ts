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
import { seedUnits } from "#units/samples";
import { startCluster } from "../tools/cluster.mjs";
import { findPostgres } from "../tools/machine.mjs";
import type { Line } from "./line.ts";
import { arriveAndFold, fill, instrument, openOffices } from "./survey-fill.ts";
import { regionCellsThatDiffer, unitCellsThatDiffer } from "./survey-heap.ts";

/** Of `npm run bench -- --full`; RANGKUL_BENCH_ANSWERS says another, for a disk or an hour that holds less. */
const fullSize = Number(process.env.RANGKUL_BENCH_ANSWERS ?? 50_000_000);

/**
 * What a page asks of many answers, at 50,000 and at 50,000,000 of them (500,000 unless `full`): the nation by
 * province, one province by group, one unit. The few are folded as they arrived by the job of the site. Of the many the
 * first four years and more stand as rows and are counted by the job that makes counters anew; those of the last two
 * quarters arrive and are folded on top of them. In the same run a hundred cells of units and a hundred of provinces
 * and groups are held against the rows themselves.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const bin = findPostgres();
	if (!bin) return [];
	const cluster = startCluster(bin);
	process.env.RANGKUL_TEST_POSTGRES = cluster.url;
	try {
		const [few, many] = [50_000, full ? fullSize : 500_000];
		await using small = await openTestWorld(now);
		await using large = await openTestWorld(now);
		// As many offices as get fifty answers a quarter. Where ten came in five years, next to nothing is counted: an
		// office that has no cells answers faster, which says nothing of how questions grow with the answers.
		const some = await filled(small, 50, 0, few);
		const arrived = full ? 500_000 : 50_000;
		const all = await filled(
			large,
			full ? 5_000 : 500,
			many - arrived,
			arrived,
		);
		const [before, after] = await askedInTurn(
			[small.cx, some],
			[large.cx, all],
		);
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
				name: `answers folded as they arrived, ${arrived.toLocaleString("en")} beside ${size}`,
				figure: Math.round(all.foldedASecond),
				unit: "a second",
				limit: null,
			},
			{
				name: `answers counted anew, ${size}`,
				figure: Math.round(all.countedASecond),
				unit: "a second",
				limit: null,
			},
			{
				name: `cells of units that differ from the rows, of 100, ${size}`,
				figure: await unitCellsThatDiffer(large.cx, 100),
				unit: "",
				limit: 0,
			},
			{
				name: `cells of provinces and groups that differ from the rows, of 100, ${size}`,
				figure: await regionCellsThatDiffer(large.cx, 100),
				unit: "",
				limit: 0,
			},
			{
				name: `both kinds of cells that differ from the rows, of 100 each, ${few.toLocaleString("en")} answers`,
				figure:
					(await unitCellsThatDiffer(small.cx, 100)) +
					(await regionCellsThatDiffer(small.cx, 100)),
				unit: "",
				limit: 0,
			},
		];
	} finally {
		cluster.stop();
	}
}

const now = new Date("2026-11-20T03:00:00Z");

/** So many answers that are rows, and so many that arrive, and the counters of both by the jobs of the site. */
async function filled(
	{ cx, database }: TestWorld,
	offices: number,
	rows: number,
	arriving: number,
) {
	await seedUnits(cx);
	const units = await openOffices(cx, offices);
	const stand = performance.now();
	if (rows > 0) await fill(cx, units, rows);
	const began = performance.now();
	const counted = rows > 0 ? await rebuildCounters(cx) : 0;
	const took = (performance.now() - began) / 1_000;
	const { folded, seconds } =
		rows > 0
			? await arriveAndFold(cx, units, arriving, [20_263, 20_264])
			: await arriveAndFold(cx, units, arriving);
	if (folded !== arriving) throw new Error(`${folded} of ${arriving} folded`);
	console.log(
		`  ${rows} rows stood after ${Math.round((began - stand) / 1_000)} s, ${counted} counted in ${Math.round(took)} s, ${folded} folded in ${Math.round(seconds)} s`,
	);
	await database.run(analyze);
	return {
		units,
		countedASecond: counted / took,
		foldedASecond: folded / seconds,
	};
}

/** Of fifty million rows it takes longer than a statement of the site may. */
const analyze = "analyze; set statement_timeout = 30000";

const round = (value: number): number => Math.round(value * 100) / 100;

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
