import { limit, protecting } from "#disclosure";
import type { Instrument } from "#instruments";
import { each, type Work } from "#platform/in-slices.ts";
import {
	elementsOf,
	type Figures,
	indexOf,
	levelEnds,
	type Period,
	spreadOf,
} from "#surveys";
import type { Cell, CellDimension, CellIndex } from "../cell.ts";
import type { Grid } from "./grid.ts";
import { partsOf } from "./places.ts";
import type { Sizes } from "./sums.ts";
import { tellIndices } from "./tell-indices.ts";
import type { Before } from "./told-before.ts";

/** What is told of one table in these periods, beside what was told of it before. */
export function* cellsOf(
	instrument: Instrument,
	dimension: CellDimension,
	{ cube, figuresOf }: Grid,
	before: Before,
	periods: readonly Period[],
	least = limit,
): Work<Cell[]> {
	const { isShown } = yield* protecting(cube, {
		frozen: before.frozen,
		least,
	});
	const { isTold } = yield* tellIndices({
		cube,
		mayTell: (...cell) => isShown(...cell) && hasIndex(figuresOf(...cell)),
		sizesOf: (...cell) => sizesOf(instrument, figuresOf(...cell)),
		saidOf: saidBy(instrument, figuresOf),
		before: before.index,
		least,
	});
	const spoken = cube.groups.filter((group) => !cube.quiet.includes(group));
	const cells: Cell[] = [];
	const tell = (place: string, period: Period, group: string) => {
		const cell = [place, String(period), group] as const;
		const figures = figuresOf(...cell);
		const shown = isShown(...cell);
		cells.push({
			...partsOf(place),
			instrument: instrument.id,
			dimension,
			period,
			group,
			n: shown ? (figures?.n ?? 0) : null,
			index: shown && isTold(...cell) ? indexIn(instrument, figures) : null,
		});
	};
	yield* each(
		cube.places.keys(),
		(place) => {
			// Where nobody was, there is nothing to tell and nobody to hide.
			for (const period of periods)
				if (
					cube.groups.some(
						(group) => figuresOf(place, String(period), group)?.n,
					)
				)
					for (const group of spoken) tell(place, period, group);
			// An index takes long to work out: exact, with its interval.
		},
		5,
	);
	return cells;
}

/** Whether `indexIn` finds any; without working it out, for that takes long where there are many. */
const hasIndex = (figures: Figures | null): boolean =>
	figures !== null &&
	figures.n > 1 &&
	figures.answered.every((answered) => answered > 0);

export function indexIn(
	instrument: Instrument,
	figures: Figures | null,
): CellIndex | null {
	const index = figures && indexOf(instrument, figures);
	const spread = figures && spreadOf(instrument, figures);
	return index?.interval && spread
		? { index: index.index, ...index.interval, spread }
		: null;
}

/** What people said on a scale from 0 to 1. */
function saidBy(instrument: Instrument, figuresOf: Grid["figuresOf"]) {
	const [lowest, highest] = levelEnds(instrument).map(Number) as [
		number,
		number,
	];
	const range = highest - lowest;
	return (
		place: string,
		time: string,
		group: string,
	): readonly [number, number] => {
		const figures = figuresOf(place, time, group);
		if (!figures || figures.n === 0) return [0, 0];
		const [sum, squares] = [
			figures.ownSum.toNumber(),
			figures.ownSquares.toNumber(),
		];
		return [
			(sum - lowest * figures.n) / range,
			(squares - 2 * lowest * sum + lowest ** 2 * figures.n) / range ** 2,
		];
	};
}

/** How many stand behind each figure: everybody, and those who answered each element. */
export const sizesOf = (
	instrument: Instrument,
	figures: Figures | null,
): Sizes =>
	figures
		? [figures.n, ...figures.answered]
		: [0, ...elementsOf(instrument).map(() => 0)];
