/** A spreadsheet as people see it: sheets of rows of text, whatever file it came in. */
export interface Spreadsheet {
	readonly format: "xlsx" | "csv";
	/** At least one; hidden ones are left out. */
	readonly sheets: readonly Sheet[];
	/** Names of the hidden ones; none where there are none. */
	readonly hidden?: readonly string[];
}

export interface Sheet {
	/** Of a CSV file: the name of the file. */
	readonly name: string;
	/** Without rows that are empty. */
	readonly rows: readonly SheetRow[];
	/** What was read in another way than it may have been meant. */
	readonly findings: readonly Finding[];
}

export interface SheetRow {
	/** As a spreadsheet program numbers it, from 1. */
	readonly number: number;
	/** Text of each cell, trimmed; empty where there is none. */
	readonly cells: readonly string[];
	/** Cells whose value could not be had, by place in the row, from 0. */
	readonly troubles: Readonly<Record<number, CellTrouble>>;
	/** Cells that were read, but not as a typed text, by place in the row, from 0. */
	readonly oddities?: Readonly<Record<number, CellOddity>>;
}

export type CellOddity =
	/** A formula, of which its kept value was taken. */
	| "formula"
	/** A day of a spreadsheet program, which may have been typed as `1-2`. */
	| "day"
	/** Signs that nobody sees were taken out. */
	| "control-signs";

export interface ReadingOfCells {
	/** Keeps line ends and spaces inside a cell, for texts that are more than one line. */
	readonly lines?: boolean;
}

export type CellTrouble =
	/** A formula that was never calculated. Nothing is calculated here. */
	| "formula-without-value"
	/** `#REF!`, `#N/A` and their like. */
	| "formula-failed"
	/** Covered by a merged range: the value counts for its first cell only. */
	| "merged-away";

export interface Finding {
	readonly reason:
		| "merged"
		| "formulas"
		| "control-signs"
		| "encoding"
		| "far-columns";
	/** `cells`, `ranges`: the first few of them, and `n`: how many there are; `encoding`: what it was read as. */
	readonly about: Readonly<Record<string, string | number>>;
}

/** Why a file cannot be read, each with its own next step. */
export type FileReason =
	| "file-empty"
	| "file-too-large"
	| "file-unpacks-too-large"
	| "file-too-many-rows"
	| "file-without-rows"
	| "file-locked"
	| "file-old-excel"
	| "file-open-document"
	| "file-binary-excel"
	| "file-web-page"
	| "file-not-a-spreadsheet"
	| "file-damaged"
	| "file-broken-text"
	| "file-open-quote";

/** What one file may hold. */
export const limits = {
	bytes: 10 * 1024 * 1024,
	/** Bytes of all parts of an XLSX file together, unpacked. 20,000 rows of thirty columns take some 35 MB. */
	unpacked: 80 * 1024 * 1024,
	/** Rows of a sheet, those above the data counted. */
	rows: 20_010,
	/** What people are told, and what is left when a title and a head stand above. */
	dataRows: 20_000,
	columns: 60,
} as const;

/** `0` is A, `26` is AA. */
export const columnLetters = (column: number): string =>
	column < 26
		? String.fromCharCode(65 + column)
		: columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);

/** "B7": column from 0, row as it is shown. */
export const cellName = (row: number, column: number): string =>
	`${columnLetters(column)}${row}`;

/** Names the first few and counts them all. */
export const listed = (
	key: "cells" | "ranges",
	names: readonly string[],
): Finding["about"] => ({
	[key]: names.slice(0, 5).join(", "),
	n: names.length,
});
