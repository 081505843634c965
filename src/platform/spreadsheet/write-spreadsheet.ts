import { stringify } from "csv-stringify/sync";
import type { Cell } from "hucre";
import { guarded } from "./clean.ts";
import { columnLetters } from "./sheet.ts";

/** Rows of text for a spreadsheet program; the first one is the head. */
export interface Writing {
	readonly name: string;
	readonly rows: readonly (readonly string[])[];
	/** Words that a column may hold, offered by the program as a list: column from 0 → where they stand. */
	readonly choices?: Readonly<Record<number, Choices>>;
	/** The same for single cells, where every row holds something else. */
	readonly choicesAt?: readonly (Choices & {
		/** From 1, as it is shown. */
		readonly row: number;
		/** From 0. */
		readonly at: number;
	})[];
	/** Long texts go on below in their cell, and texts stand as they are: no sign is put before `=`. */
	readonly prose?: boolean;
}

interface Choices {
	readonly sheet: string;
	readonly column: number;
	readonly rows: number;
}

export const xlsxType =
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const csvType = "text/csv; charset=utf-8";

/** All cells are text, so codes keep their zeros, and none begins like a formula. The head stays in sight. */
export const asXlsx = async (sheets: readonly Writing[]): Promise<Uint8Array> =>
	(await import("hucre")).writeXlsx({
		sheets: sheets.map((sheet) => ({
			name: sheetName(sheet.name),
			rows: sheet.rows.map((row) => row.map(textIn(sheet))),
			columns: widthsOf(sheet.rows).map((width) => ({
				width,
				numFmt: "@",
				...(sheet.prose
					? { style: { alignment: { wrapText: true, vertical: "top" } } }
					: {}),
			})),
			cells: headOf(sheet),
			freezePane: { rows: 1 },
			dataValidations: choicesIn(sheet),
		})),
	});

/** A cell of text is never a formula in XLSX, but many a program makes one of it when the cell is edited. */
const textIn = ({ prose }: Writing) => (prose ? literal : guarded);

/** What Excel writes for signs that XML cannot hold must not be taken for one where it was typed. */
const literal = (text: string): string =>
	text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

const choicesIn = ({ choices = {}, choicesAt = [] }: Writing) => [
	...Object.entries(choices).map(([column, words]) => ({
		...listIn(words),
		range: `${columnLetters(Number(column))}2:${columnLetters(Number(column))}20001`,
	})),
	...choicesAt.map(({ row, at, ...words }) => ({
		...listIn(words),
		range: `${columnLetters(at)}${row}`,
	})),
];

const listIn = ({ sheet, column, rows }: Choices) => ({
	type: "list" as const,
	formula1: `'${sheetName(sheet)}'!$${columnLetters(column)}$2:$${columnLetters(column)}$${rows + 1}`,
	allowBlank: true,
});

/** With the mark by which Excel knows UTF-8. */
export const asCsv = (rows: readonly (readonly string[])[]): string =>
	stringify(
		rows.map((row) => row.map(guarded)),
		{ bom: true, record_delimiter: "windows" },
	);

/**
 * More rows of the same file, for one that is written in parts: the mark stands at its beginning only. Written by hand,
 * for the library takes 8 µs a row of 17 cells, half the time of a long file; a test holds the two to the same signs.
 */
export const asCsvPart = (rows: readonly (readonly string[])[]): string => {
	let text = "";
	for (const row of rows) {
		for (let at = 0; at < row.length; at += 1) {
			const cell = guarded(row[at] ?? "");
			if (at > 0) text += ",";
			text += needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
		}
		text += "\r\n";
	}
	return text;
};

const needsQuotes = /[",\r\n]/;

const headOf = (sheet: Writing): Map<string, Partial<Cell>> =>
	new Map(
		(sheet.rows[0] ?? []).map((text, column) => [
			`0,${column}`,
			{ value: textIn(sheet)(text), style: { font: { bold: true } } },
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

/** At most 31 signs, none that Excel refuses, and no word cut in two. */
const sheetName = (name: string): string => {
	const allowed = name.replace(/[\\/?*[\]:']/g, " ").trim();
	if (allowed.length <= 31) return allowed || "Data";
	const words = allowed.slice(0, 32).replace(/\s+\S*$/, "");
	return words.slice(0, 31).trim();
};
