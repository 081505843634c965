import { protect } from "#disclosure";
import type { Instrument } from "#instruments";
import {
	elementsOf,
	type Figures,
	indexOf,
	type Period,
	spreadOf,
} from "#surveys";
import type { Cell, CellDimension, CellIndex } from "../cell.ts";
import type { Grid } from "./grid.ts";
import { partsOf } from "./places.ts";
import { type Sizes, tellIndices } from "./tell-indices.ts";
import type { Before } from "./told-before.ts";

/** What is told of one table in these periods, beside what was told of it before. */
export function cellsOf(
	instrument: Instrument,
	dimension: CellDimension,
	{ cube, figuresOf }: Grid,
	before: Before,
	periods: readonly Period[],
): Cell[] {
	const { isShown } = protect(cube, { frozen: before.frozen });
	const { isTold } = tellIndices({
		cube,
		mayTell: (...cell) =>
			isShown(...cell) && indexIn(instrument, figuresOf(...cell)) !== null,
		sizesOf: (...cell) => sizesOf(instrument, figuresOf(...cell)),
		before: before.index,
	});
	const spoken = cube.groups.filter((group) => !cube.quiet.includes(group));
	return [...cube.places.keys()].flatMap((place) =>
		periods
			// Where nobody was, there is nothing to tell and nobody to hide.
			.filter((period) =>
				cube.groups.some((group) => figuresOf(place, String(period), group)?.n),
			)
			.flatMap((period) =>
				spoken.map((group): Cell => {
					const cell = [place, String(period), group] as const;
					const figures = figuresOf(...cell);
					const shown = isShown(...cell);
					return {
						...partsOf(place),
						instrument: instrument.id,
						dimension,
						period,
						group,
						n: shown ? (figures?.n ?? 0) : null,
						index:
							shown && isTold(...cell) ? indexIn(instrument, figures) : null,
					};
				}),
			),
	);
}

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

/** How many stand behind each figure: everybody, and those who answered each element. */
export const sizesOf = (
	instrument: Instrument,
	figures: Figures | null,
): Sizes =>
	figures
		? [figures.n, ...figures.answered]
		: [0, ...elementsOf(instrument).map(() => 0)];
