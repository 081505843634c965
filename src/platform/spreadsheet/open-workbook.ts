import type { CellObject, utils, WorkSheet } from "@e965/xlsx";
import type { CellValue, MergeRange } from "hucre";
import { columnLetters, limits } from "./sheet.ts";

/** A sheet as either reader tells it: values row by row from the first on, and what stands behind some of them. */
export interface OpenedSheet {
	readonly name: string;
	readonly hidden?: boolean;
	readonly veryHidden?: boolean;
	readonly rows: readonly (readonly CellValue[])[];
	readonly merges?: readonly MergeRange[];
	/** By "row,column", from 0. */
	readonly cells?: ReadonlyMap<string, OpenedCell>;
}

export interface OpenedCell {
	readonly value: CellValue;
	readonly type: string;
	readonly formula?: string;
	readonly style?: { readonly numFmt?: string };
}

/**
 * Opens a package that was measured before; null when neither reader can. The second one forgives what the
 * first does not: packages without their first list of parts, and names of parts with backslashes, as some
 * programs of offices write them.
 */
export async function openWorkbook(
	bytes: Uint8Array,
): Promise<readonly OpenedSheet[] | null> {
	try {
		const { readXlsx } = await import("hucre");
		const { sheets } = await readXlsx(bytes, {
			readStyles: true,
			range: `A1:${columnLetters(limits.columns)}${limits.rows}`,
		});
		return sheets;
	} catch {
		return openForgiving(bytes);
	}
}

async function openForgiving(
	bytes: Uint8Array,
): Promise<readonly OpenedSheet[] | null> {
	const { read, utils } = await import("@e965/xlsx");
	try {
		const book = read(bytes, {
			cellFormula: true,
			// Cells without value too: they may hold a formula that was never calculated.
			sheetStubs: true,
			cellNF: true,
			cellDates: true,
			UTC: true,
			sheetRows: limits.rows,
		});
		return book.SheetNames.flatMap((name, at) => {
			const sheet = book.Sheets[name];
			const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
			return sheet
				? [{ ...openedSheet(name, sheet, utils.decode_cell), hidden }]
				: [];
		});
	} catch {
		return null;
	}
}

function openedSheet(
	name: string,
	sheet: WorkSheet,
	placeOf: typeof utils.decode_cell,
): OpenedSheet {
	const rows: CellValue[][] = [];
	const cells = new Map<string, OpenedCell>();
	for (const [address, cell] of Object.entries(sheet)) {
		if (address.startsWith("!")) continue;
		const { r: row, c: column } = placeOf(address);
		if (column > limits.columns) continue;
		const opened = openedCell(cell as CellObject);
		cells.set(`${row},${column}`, opened);
		while (rows.length <= row) rows.push([]);
		const values = rows[row] ?? [];
		while (values.length <= column) values.push(null);
		values[column] = opened.value;
	}
	return {
		name,
		rows,
		cells,
		merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({
			startRow: s.r,
			startCol: s.c,
			endRow: e.r,
			endCol: e.c,
		})),
	};
}

const openedCell = ({ t, v, w, f, z }: CellObject): OpenedCell => ({
	value: t === "e" ? (w ?? "#ERROR!") : t === "z" ? null : (v ?? null),
	type: t === "e" ? "error" : t,
	...(f === undefined ? {} : { formula: f }),
	...(typeof z === "string" ? { style: { numFmt: z } } : {}),
});
