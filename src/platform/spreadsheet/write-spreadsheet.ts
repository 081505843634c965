import { stringify } from "csv-stringify/sync";
import { type Cell, writeXlsx } from "hucre";
import { guarded } from "./clean.ts";
import { columnLetters } from "./sheet.ts";

/** Rows of text for a spreadsheet program; the first one is the head. */
export interface Writing {
	readonly name: string;
	readonly rows: readonly (readonly string[])[];
	/** Words that a column may hold, offered by the program as a list: column from 0 → where they stand. */
	readonly choices?: Readonly<
		Record<
			number,
			{ readonly sheet: string; readonly column: number; readonly rows: number }
		>
	>;
}

export const xlsxType =
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const csvType = "text/csv; charset=utf-8";

/** All cells are text, so codes keep their zeros, and none begins like a formula. The head stays in sight. */
export const asXlsx = (sheets: readonly Writing[]): Promise<Uint8Array> =>
	writeXlsx({
		sheets: sheets.map(({ name, rows, choices = {} }) => ({
			name: sheetName(name),
			rows: rows.map((row) => row.map(guarded)),
			columns: widthsOf(rows).map((width) => ({
				width,
				numFmt: "@",
			})),
			cells: headOf(rows[0] ?? []),
			freezePane: { rows: 1 },
			dataValidations: Object.entries(choices).map(
				([column, { sheet, column: words, rows: many }]) => ({
					type: "list" as const,
					formula1: `'${sheetName(sheet)}'!$${columnLetters(words)}$2:$${columnLetters(words)}$${many + 1}`,
					range: `${columnLetters(Number(column))}2:${columnLetters(Number(column))}20001`,
					allowBlank: true,
				}),
			),
		})),
	});

/** With the mark by which Excel knows UTF-8. */
export const asCsv = (rows: readonly (readonly string[])[]): string =>
	stringify(
		rows.map((row) => row.map(guarded)),
		{ bom: true, record_delimiter: "windows" },
	);

const headOf = (head: readonly string[]): Map<string, Partial<Cell>> =>
	new Map(
		head.map((text, column) => [
			`0,${column}`,
			{ value: guarded(text), style: { font: { bold: true } } },
		]),
	);

const widthsOf = (rows: readonly (readonly string[])[]): number[] => {
	const widths: number[] = [];
	for (const row of rows.slice(0, 200))
		row.forEach((text, column) => {
			widths[column] = Math.min(
				60,
				Math.max(widths[column] ?? 10, text.length + 2),
			);
		});
	return widths;
};

/** At most 31 signs, and none that Excel refuses. */
const sheetName = (name: string): string =>
	name.replace(/[\\/?*[\]:']/g, " ").slice(0, 31) || "Data";
