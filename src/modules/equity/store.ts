import type { Context } from "#platform/context.ts";
import type { Cell } from "./cell.ts";
import { equityIn } from "./tables.ts";

/** In place of a unit where the place is a province or the nation. */
export const noUnit = "00000000-0000-0000-0000-000000000000";

/** Rows in one statement: each has eleven values, and a statement takes 65,535. */
const atOnce = 1_000;

/** Writes what is told. There is no way to change it, and a second cell of one name is an error. */
export async function writeCells(
	tx: Context,
	cells: readonly Cell[],
): Promise<void> {
	for (let at = 0; at < cells.length; at += atOnce)
		await equityIn(tx.db)
			.insertInto("equity.cell")
			.values(cells.slice(at, at + atOnce).map(asRow))
			.execute();
}

const asRow = ({ index, ...cell }: Cell) => ({
	unit_id: cell.unitId ?? noUnit,
	instrument: cell.instrument,
	dimension: cell.dimension,
	period: cell.period,
	province: cell.province ?? "",
	grp: cell.group,
	n: cell.n,
	index: index?.index ?? null,
	low: index?.from ?? null,
	high: index?.to ?? null,
	spread: index?.spread ?? null,
});
