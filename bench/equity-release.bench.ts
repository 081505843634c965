import { monitorEventLoopDelay } from "node:perf_hooks";
import { instrumentNamed } from "#instruments";
import { exact } from "#kernel/decimal.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { inSlices } from "#platform/in-slices.ts";
import type { Figures } from "#surveys";
import { cellsOf } from "../src/modules/equity/release/cells-of.ts";
import { gridOf } from "../src/modules/equity/release/grid.ts";
import type { Leaf } from "../src/modules/equity/release/leaves.ts";
import { placeOf } from "../src/modules/equity/release/places.ts";
import { writeCells } from "../src/modules/equity/store.ts";
import type { Line } from "./line.ts";

const quarters = [20261, 20262, 20263, 20264];
const provinces = 38;

/**
 * The release of a year and its last quarter, at its largest: disability, told down to the unit. From counts of all
 * units by quarter and group to rows in the database, beside how long nobody else of this process was served.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const [small, large] = full ? [5_000, 25_000] : [250, 1_000];
	const few = await release(small ?? 0);
	const many = await release(large ?? 0);
	const size = `${(large ?? 0).toLocaleString("en")} units × 4 quarters`;
	const growth =
		many.cpuSeconds / few.cpuSeconds / ((large ?? 1) / (small ?? 1));
	return [
		{
			name: `release of groups, CPU of working out, ${size}`,
			figure: many.cpuSeconds,
			limit: full ? 60 : null,
			unit: "s",
		},
		{
			name: `… growth a unit from ${(small ?? 0).toLocaleString("en")} units`,
			figure: growth,
			limit: full ? 1.5 : null,
			unit: "times",
		},
		{
			name: `… nobody else is served for, at most, ${size}`,
			figure: many.longestPause,
			limit: full ? 500 : null,
			unit: "ms",
		},
		{
			name: `… writing ${many.cells.toLocaleString("en")} cells, PGlite`,
			figure: many.writeSeconds,
			limit: null,
			unit: "s",
		},
	];
}

async function release(units: number) {
	const instrument = instrumentNamed("skm-2017");
	if (!instrument) throw new Error("no instrument");
	const leaves = leavesOf(units);
	const pauses = monitorEventLoopDelay({ resolution: 5 });
	pauses.enable();
	const began = process.cpuUsage();
	const grid = await inSlices(
		gridOf(
			{
				groups: ["with", "without", "rather-not"],
				quiet: "unsaid",
				leaves,
				officesOf: null,
			},
			quarters,
		),
	);
	const cells = await inSlices(
		cellsOf(
			instrument,
			"disability",
			grid,
			{ frozen: () => null, index: () => null },
			[20264, 20260],
		),
	);
	const { user, system } = process.cpuUsage(began);
	pauses.disable();
	const writeSeconds = await write(cells);
	return {
		cpuSeconds: (user + system) / 1_000_000,
		longestPause: pauses.max / 1_000_000,
		writeSeconds,
		cells: cells.length,
	};
}

async function write(cells: Parameters<typeof writeCells>[1]) {
	await using world = await openTestWorld(new Date("2027-02-05T03:00:00Z"));
	const began = performance.now();
	// Places of this table are invented; the database asks for ids.
	await writeCells(
		world.cx,
		cells.map((cell) => ({
			...cell,
			unitId: cell.unitId && idOf(Number(cell.unitId)),
		})),
	);
	return (performance.now() - began) / 1_000;
}

const idOf = (n: number) =>
	`00000000-0000-7000-8000-${String(n + 1).padStart(12, "0")}`;

/** Offices of very different size, a fifth of whose users say nothing of themselves. */
function leavesOf(units: number): Leaf[] {
	const chance = chanceFrom(7);
	const shares = [
		["without", 0.7],
		["with", 0.08],
		["unsaid", 0.2],
		["rather-not", 0.02],
	] as const;
	return Array.from({ length: units }, (_, unit) => {
		const place = placeOf(
			String(11 + Math.floor((unit * provinces) / units)),
			String(unit),
		);
		const size = 20 * 12 ** chance();
		return quarters.flatMap((period) =>
			shares.flatMap(([group, share]) => {
				const n = Math.round(size * share * (0.5 + chance()));
				return n === 0
					? []
					: [{ place, period, group, figures: figuresOf(n, chance) }];
			}),
		);
	}).flat();
}

function figuresOf(n: number, chance: () => number): Figures {
	const sums = Array.from({ length: 9 }, () => Math.round(n * (2 + chance())));
	const mean = sums.reduce((all, each) => all + each, 0) / 9 / n;
	return {
		n,
		answered: sums.map(() => n),
		sums,
		squares: sums.map((each) => Math.round((each * each) / n + n * 0.3)),
		ownSum: exact((mean * n).toFixed(12)),
		ownSquares: exact((mean * mean * n + n * 0.2).toFixed(12)),
	};
}

function chanceFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}
