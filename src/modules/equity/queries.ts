import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Period } from "#surveys";
import type { Cell, CellDimension } from "./cell.ts";
import { noUnit } from "./store.ts";
import { equityIn } from "./tables.ts";

/** A place: the nation, a province, or a unit. */
export interface Place {
	/** Code; `null` is the nation. */
	readonly province: string | null;
	readonly unitId: string | null;
}

export interface ToldPeriod {
	readonly instrument: string;
	/** A quarter, or a year. */
	readonly period: Period;
}

/** Of which surveys and periods anything was told, the latest first; a year before its quarters. */
export async function toldPeriods(
	cx: Context,
	unitId: string | null = null,
): Promise<ToldPeriod[]> {
	const rows = await equityIn(cx.db)
		.selectFrom("equity.cell")
		.select(["instrument", "period"])
		.distinct()
		.where("unit_id", "=", unitId ?? noUnit)
		.$if(unitId === null, (query) => query.where("dimension", "=", "all"))
		.execute();
	const order = ({ period }: ToldPeriod) =>
		period % 10 === 0 ? period + 9 : period;
	return rows.sort(
		(a, b) => order(b) - order(a) || (a.instrument < b.instrument ? -1 : 1),
	);
}

/** Everything that was ever told of one dimension at one place. A unit is found in whichever province it lay. */
export async function toldAtPlace(
	cx: Context,
	instrument: string,
	dimension: CellDimension,
	{ province, unitId }: Place,
): Promise<Cell[]> {
	const rows = await cells(cx)
		.where("unit_id", "=", unitId ?? noUnit)
		.where("instrument", "=", instrument)
		.where("dimension", "=", dimension)
		.$if(unitId === null, (query) =>
			query.where("province", "=", province ?? ""),
		)
		.orderBy("period")
		.execute();
	return rows.map(asCell);
}

/** What was told of one dimension in every province in one period. */
export async function toldOfProvinces(
	cx: Context,
	instrument: string,
	dimension: CellDimension,
	period: Period,
): Promise<Cell[]> {
	const rows = await cells(cx)
		.where("unit_id", "=", noUnit)
		.where("instrument", "=", instrument)
		.where("dimension", "=", dimension)
		.where("period", "=", period)
		.where("province", "<>", "")
		.orderBy("province")
		.execute();
	return rows.map(asCell);
}

/** In which words a survey was asked in each quarter that was told, oldest first. */
export async function wordingsTold(
	cx: Context,
	instrument: string,
): Promise<
	{ readonly period: Period; readonly wordings: readonly string[] }[]
> {
	return await equityIn(cx.db)
		.selectFrom("equity.release")
		.select(["period", "wordings"])
		.where("instrument", "=", instrument)
		.where("dimension", "=", "all")
		.orderBy("period")
		.execute();
}

/** Cells read at once. */
const page = 2_000;

/** Every cell that was ever told or hidden, in the order of their names; memory holds one page. */
export async function* everyCell(cx: Context): AsyncGenerator<Cell[]> {
	let last: Row | undefined;
	for (;;) {
		const after = last;
		const rows: Row[] = await cells(cx)
			.$if(after !== undefined, (query) =>
				query.where(
					sql<boolean>`(unit_id, instrument, dimension, period, province, grp) > (
						${after?.unit_id}::uuid, ${after?.instrument}, ${after?.dimension},
						${after?.period}::smallint, ${after?.province}, ${after?.grp}
					)`,
				),
			)
			.orderBy("unit_id")
			.orderBy("instrument")
			.orderBy("dimension")
			.orderBy("period")
			.orderBy("province")
			.orderBy("grp")
			.limit(page)
			.execute();
		if (rows.length > 0) yield rows.map(asCell);
		if (rows.length < page) return;
		last = rows.at(-1);
	}
}

const cells = (cx: Context) =>
	equityIn(cx.db).selectFrom("equity.cell").selectAll();

type Row = Awaited<ReturnType<ReturnType<typeof cells>["execute"]>>[number];

const asCell = (row: Row): Cell => ({
	unitId: row.unit_id === noUnit ? null : row.unit_id,
	instrument: row.instrument,
	dimension: row.dimension as CellDimension,
	period: row.period,
	province: row.province === "" ? null : row.province,
	group: row.grp,
	n: row.n === null ? null : Number(row.n),
	index:
		row.index === null ||
		row.low === null ||
		row.high === null ||
		row.spread === null
			? null
			: {
					index: row.index,
					from: row.low,
					to: row.high,
					spread: row.spread,
				},
});
