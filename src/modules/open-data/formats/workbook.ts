import { guarded } from "#platform/spreadsheet/clean.ts";
import type { Cell, Column, Row } from "../dataset.ts";

/**
 * The rows as a workbook, made while it is read. Figures are figures, codes stay text with their zeros, and after
 * 1,048,576 rows, which is where Excel ends, a further sheet begins with the same head.
 */
export async function* workbookOf(
	columns: readonly Column[],
	rows: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array> {
	const { writeXlsxStream } = await import("hucre");
	yield* writeXlsxStream(cellsOf(columns, rows), {
		name: "data",
		freezePane: { rows: 1 },
		zip64: false,
	});
}

async function* cellsOf(
	columns: readonly Column[],
	pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Cell[]> {
	yield columns.map(({ name }) => name);
	for await (const rows of pages)
		for (const row of rows)
			yield columns.map(({ type }, at) => cellIn(type, row[at] ?? null));
}

const cellIn = (type: Column["type"], cell: Cell): Cell => {
	if (cell === null) return null;
	if (type === "decimal") return Number(cell);
	return typeof cell === "string" ? guarded(cell) : cell;
};
