import type { Instrument } from "#instruments";
import type { Context } from "#platform/context.ts";
import { inSlices } from "#platform/in-slices.ts";
import {
	type Dimension,
	type Period,
	quarterOf,
	unprotectedUnits,
	yearOf,
} from "#surveys";
import { type Cell, yearPeriod } from "../cell.ts";
import { cellsOf, indexIn, sizesOf } from "./cells-of.ts";
import { gridOf } from "./grid.ts";
import { tablesOf } from "./leaves.ts";
import { partsOf, placeOf } from "./places.ts";
import { tellTotals } from "./tell-totals.ts";
import { toldBefore } from "./told-before.ts";

/** What is to be told of groups in a quarter that has closed, and of the year when it is the last of it. */
export async function cellsOfQuarter(
	cx: Context,
	instrument: Instrument,
	dimension: Dimension,
	period: Period,
	least: number,
): Promise<Cell[]> {
	const quarters = quartersUntil(period);
	const before = await toldBefore(
		cx,
		instrument.id,
		dimension,
		quarters.slice(0, -1),
	);
	const asked = {
		instrument: instrument.id,
		from: quarters[0] ?? period,
		to: period,
	};
	const tables = await tablesOf(cx, asked, dimension);
	const cells: Cell[][] = [];
	for (const table of tables) {
		const grid = await inSlices(gridOf(table, quarters));
		cells.push(
			await inSlices(
				cellsOf(instrument, dimension, grid, before, toldNow(period), least),
			),
		);
	}
	return cells.flat();
}

/** The same of everybody together, by province and in the nation; units are told by their surveys. */
export async function totalsOfQuarter(
	cx: Context,
	instrument: Instrument,
	period: Period,
	least: number,
): Promise<Cell[]> {
	const quarters = quartersUntil(period);
	const units = await unprotectedUnits(
		cx,
		{ instrument: instrument.id, from: quarters[0] ?? period, to: period },
		"disability",
	);
	const leaves = units.map(({ unitId, province, ...leaf }) => ({
		...leaf,
		place: placeOf(province, unitId),
		group: "",
	}));
	const { cube, figuresOf } = await inSlices(
		gridOf(
			{ groups: [""], quiet: "unsaid", leaves, officesOf: null },
			quarters,
		),
	);
	const quarterTold = new Map(
		quarters.map((quarter) => [
			quarter,
			tellTotals(
				cube.places,
				(place) => sizesOf(instrument, figuresOf(place, String(quarter), "")),
				least,
			),
		]),
	);
	const isEmpty = (place: string, quarter: Period) =>
		!figuresOf(place, String(quarter), "")?.n;
	// A year is told where all its quarters are: else what is told of three gives the fourth.
	const isTold = (place: string, time: Period): boolean =>
		quarterTold.get(time)?.(place) ??
		quarters.every(
			(quarter) => isEmpty(place, quarter) || isTold(place, quarter),
		);
	return [...cube.places.keys()]
		.filter((place) => partsOf(place).unitId === null)
		.flatMap((place) =>
			toldNow(period).flatMap((time): Cell[] => {
				const figures = figuresOf(place, String(time), "");
				if (!figures || figures.n === 0) return [];
				const n = figures.n < least ? null : figures.n;
				return [
					{
						...partsOf(place),
						instrument: instrument.id,
						dimension: "all",
						period: time,
						group: "",
						n,
						index:
							n !== null && isTold(place, time)
								? indexIn(instrument, figures)
								: null,
					},
				];
			}),
		);
}

/** The quarters of the year up to this one. */
const quartersUntil = (period: Period): Period[] =>
	Array.from(
		{ length: quarterOf(period) },
		(_, i) => yearPeriod(yearOf(period)) + i + 1,
	);

const toldNow = (period: Period): Period[] =>
	quarterOf(period) === 4 ? [period, yearPeriod(yearOf(period))] : [period];
