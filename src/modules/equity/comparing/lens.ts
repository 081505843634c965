import { leastNow } from "#disclosure";
import type { Context } from "#platform/context.ts";
import type { Dimension, Period } from "#surveys";
import { type Cell, groupsOf } from "../cell.ts";
import { type Place, toldAtPlace } from "../queries.ts";
import { equityIn } from "../tables.ts";
import { type Gap, gapBetween } from "./gap.ts";
import { referenceOf } from "./reference.ts";
import { type Share, shareOf } from "./share.ts";

/** A group as the page shows it. */
export interface GroupRow extends Cell {
	/** `null` of the reference itself, and where one of the two is hidden. */
	readonly gap: Gap | null;
	readonly share: Share | null;
}

/** One quarter of the gap of a group. */
export interface GapQuarter {
	readonly period: Period;
	readonly instrument: string;
	readonly cell: Cell | null;
	readonly gap: Gap | null;
}

/** What is told of one dimension at one place in one period, group by group. */
export interface Lens {
	readonly rows: readonly GroupRow[];
	/** The group that the others are held against; `null` where none is told. */
	readonly reference: string | null;
	/** Everybody together; `null` where that is not told here. */
	readonly everybody: Cell | null;
	/** From how many people on something of the quarter was told, when it was released. */
	readonly least: number;
	/** Every quarter that was told of the place, oldest first, by group. */
	readonly trend: ReadonlyMap<string, readonly GapQuarter[]>;
}

export interface LensAsked {
	readonly instrument: string;
	readonly dimension: Dimension;
	readonly period: Period;
	readonly place: Place;
}

/** Looks at one dimension at one place. Reads released cells alone. */
export async function lensOf(
	cx: Context,
	{ instrument, dimension, period, place }: LensAsked,
): Promise<Lens> {
	const cells = await toldAtPlace(cx, instrument, dimension, place);
	const everybody =
		place.unitId === null
			? ((await toldAtPlace(cx, instrument, "all", place)).find(
					(cell) => cell.period === period,
				) ?? null)
			: null;
	const now = inOrder(dimension, cells, period);
	const reference = referenceOf(dimension, now);
	return {
		everybody,
		least: await leastOf(cx, instrument, dimension, period),
		reference: reference?.group ?? null,
		rows: now.map((cell) => ({
			...cell,
			gap: reference && cell !== reference ? gapBetween(cell, reference) : null,
			share: shareOf(cell, now, everybody?.n ?? null),
		})),
		trend: new Map(
			groupsOf(dimension).map((group) => [
				group,
				trendOf(cells, group, reference?.group ?? null),
			]),
		),
	};
}

/** What was released stays as it was, whatever is set since; of what was not, what holds now is said. */
async function leastOf(
	cx: Context,
	instrument: string,
	dimension: Dimension,
	period: Period,
): Promise<number> {
	const row = await equityIn(cx.db)
		.selectFrom("equity.release")
		.select("least")
		.where("instrument", "=", instrument)
		.where("dimension", "=", dimension)
		.where("period", "=", period)
		.executeTakeFirst();
	return row?.least ?? leastNow(cx);
}

const inOrder = (
	dimension: Dimension,
	cells: readonly Cell[],
	period: Period,
): Cell[] => {
	const order = groupsOf(dimension);
	return cells
		.filter((cell) => cell.period === period)
		.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
};

/** Always against the same group, so that the line is of one thing. */
function trendOf(
	cells: readonly Cell[],
	group: string,
	reference: string | null,
): GapQuarter[] {
	const quarters = Map.groupBy(
		cells.filter(({ period }) => period % 10 !== 0),
		({ period }) => period,
	);
	return [...quarters].map(([period, ofQuarter]) => {
		const cell = ofQuarter.find((each) => each.group === group) ?? null;
		const other = ofQuarter.find((each) => each.group === reference);
		return {
			period,
			instrument: ofQuarter[0]?.instrument ?? "",
			cell,
			gap: cell && other && cell !== other ? gapBetween(cell, other) : null,
		};
	});
}
