import { limit } from "#disclosure";
import { type Instrument, instrumentNamed } from "#instruments";
import { exact } from "#kernel/decimal.ts";
import { atOnce } from "#platform/in-slices.ts";
import { addFigures, type Figures, nobody, toldParts } from "#surveys";
import type { Cell } from "../cell.ts";
import { cellsOf, indexIn, sizesOf } from "../release/cells-of.ts";
import { type Grid, gridOf } from "../release/grid.ts";
import type { Leaf, Table } from "../release/leaves.ts";
import { partsOf, placeOf } from "../release/places.ts";
import { tellTotals } from "../release/tell-totals.ts";
import type { Before } from "../release/told-before.ts";
import { chanceFrom } from "./nation.ts";

const quarters = [20261, 20262, 20263, 20264];
const year = 20260;
const groups = ["with", "without", "rather-not"];
const quiet = "unsaid";
const elements = 9;

/** What a program can read of one data set: every page, file and address of it says these, and nothing else. */
export interface Surfaces {
	readonly grid: Grid;
	/** Every released cell of groups, of all releases. */
	readonly cells: readonly Cell[];
	/** Everybody together, by place and period: their number is known everywhere, their index where it is told. */
	readonly totals: readonly Cell[];
	/** What hiding small cells alone would have told. */
	readonly naive: readonly Cell[];
}

/** Units, provinces and the nation over one year of chance, told quarter after quarter as on a site that runs. */
export function anyData(seed: number): Surfaces {
	const instrument = instrumentNamed("skm-2017");
	if (!instrument) throw new Error("no instrument");
	const chance = chanceFrom(seed);
	const leaves: Leaf[] = [];
	for (let p = 0; p < 2 + Math.floor(chance() * 2); p += 1)
		for (let u = 0; u < 3 + Math.floor(chance() * 3); u += 1) {
			const size = 30 * 8 ** chance();
			const share = chance() ** 2;
			for (const period of quarters)
				for (const group of [quiet, ...groups]) {
					const part =
						group === "with"
							? share * 0.3
							: group === "rather-not"
								? 0.1
								: 0.45;
					const n = Math.round(size * part * (0.5 + chance()));
					if (n > 0)
						leaves.push({
							place: placeOf(String(31 + p), `u${p}${u}`),
							period,
							group,
							figures: people(n, chance),
						});
				}
		}
	const cells: Cell[] = [];
	let grid = gridUntil(leaves, 1);
	for (const until of [1, 2, 3, 4]) {
		grid = gridUntil(leaves, until);
		const now = until === 4 ? [20264, year] : [quarters[until - 1] ?? 0];
		cells.push(
			...atOnce(
				cellsOf(instrument, "disability", grid, beforeOf(cells, now), now),
			),
		);
	}
	return {
		grid,
		cells,
		totals: totalsOf(instrument, grid),
		naive: cells.map((cell) => {
			const figures = grid.figuresOf(
				nameOf(cell),
				String(cell.period),
				cell.group,
			);
			const n = figures?.n ?? 0;
			return n < limit
				? { ...cell, n: null, index: null }
				: { ...cell, n, index: indexIn(instrument, figures) };
		}),
	};
}

export const nameOf = ({
	province,
	unitId,
}: Pick<Cell, "province" | "unitId">) =>
	province === null ? "" : placeOf(province, unitId ?? undefined);

const gridUntil = (leaves: readonly Leaf[], until: number): Grid => {
	const some = quarters.slice(0, until);
	const table: Table = {
		groups,
		quiet,
		leaves: leaves.filter(({ period }) => some.includes(period)),
		officesOf: null,
	};
	return atOnce(gridOf(table, some));
};

function beforeOf(told: readonly Cell[], now: readonly number[]): Before {
	const known = new Map(
		told
			.filter(({ n }) => n !== null)
			.map((cell) => [
				`${nameOf(cell)} ${cell.period} ${cell.group}`,
				cell.index !== null,
			]),
	);
	const isPast = (time: string) =>
		!now.includes(Number(time)) && time !== String(year);
	return {
		frozen: (place, time, group) =>
			isPast(time)
				? known.has(`${place} ${time} ${group}`)
					? "told"
					: "hidden"
				: null,
		index: (place, time, group) =>
			isPast(time) ? (known.get(`${place} ${time} ${group}`) ?? false) : null,
	};
}

/** The results of each unit, and everybody by province and in the nation. */
function totalsOf(instrument: Instrument, grid: Grid): Cell[] {
	const all = (place: string, time: number): Figures =>
		[quiet, ...groups]
			.map((group) => grid.figuresOf(place, String(time), group))
			.reduce<Figures>(
				(sum, each) => (each ? addFigures(sum, each) : sum),
				nobody(elements),
			);
	const isTold = new Map<string, boolean>();
	for (const time of quarters) {
		const tells = tellTotals(grid.cube.places, (place) =>
			sizesOf(instrument, all(place, time)),
		);
		for (const place of grid.cube.places.keys())
			if (partsOf(place).unitId === null)
				isTold.set(`${place} ${time}`, tells(place));
	}
	for (const place of grid.cube.places.keys()) {
		if (partsOf(place).unitId !== null)
			for (const [i, told] of toldParts(
				quarters.map((time) => sizesOf(instrument, all(place, time))),
			).entries())
				isTold.set(`${place} ${quarters[i]}`, told);
		isTold.set(
			`${place} ${year}`,
			quarters.every((time) => isTold.get(`${place} ${time}`)),
		);
	}
	return [...grid.cube.places.keys()].flatMap((place) =>
		[...quarters, year].map((time): Cell => {
			const figures = all(place, time);
			return {
				...partsOf(place),
				instrument: instrument.id,
				dimension: "all",
				period: time,
				group: "",
				n: figures.n,
				index: isTold.get(`${place} ${time}`)
					? indexIn(instrument, figures)
					: null,
			};
		}),
	);
}

/** People of chance: each answers every element. */
function people(n: number, chance: () => number): Figures {
	let sum = nobody(elements);
	const mood = 2 + chance() * 1.6;
	for (let i = 0; i < n; i += 1) {
		const levels = Array.from({ length: elements }, () =>
			Math.max(1, Math.min(4, Math.round(mood + chance() - 0.5))),
		);
		const own = exact(levels.reduce((a, b) => a + b, 0)).div(elements);
		sum = addFigures(sum, {
			n: 1,
			answered: levels.map(() => 1),
			sums: levels,
			squares: levels.map((level) => level * level),
			ownSum: own,
			ownSquares: own.times(own),
		});
	}
	return sum;
}
