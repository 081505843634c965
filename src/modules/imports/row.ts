import type { Finding, SheetRow } from "#platform/spreadsheet/sheet.ts";

/** `unchanged`: it is on record already, exactly so. */
export type Verdict = "ready" | "unchanged" | "wrong";

/** One thing to mend in a row. */
export interface RowProblem {
	/** Key of the field; null where it is the row as a whole. */
	readonly field: string | null;
	/** A word from a closed list; its sentence is `imports.row-<reason>`. */
	readonly reason: string;
	readonly about?: Readonly<Record<string, string | number>>;
}

export interface JudgedRow {
	readonly number: number;
	readonly verdict: Verdict;
	readonly problems: readonly RowProblem[];
	/** Field → what the cell was understood to mean. */
	readonly understood: Readonly<Record<string, string>>;
	/** Of an unchanged row: what it is on record already. */
	readonly became: string | null;
}

/** A row as far as it can be read by itself. */
export interface ReadRow {
	readonly number: number;
	readonly problems: readonly RowProblem[];
	/** Field → what its cell is understood to mean, else what was typed. */
	readonly typed: Readonly<Record<string, string>>;
}

/** A row beside the others and the record: `became` is what it is on record already. */
export const judged = (
	{ number, problems, typed }: ReadRow,
	became: string | null,
): JudgedRow => ({
	number,
	verdict:
		problems.length > 0 ? "wrong" : became === null ? "ready" : "unchanged",
	problems,
	understood: typed,
	became,
});

/** Something to know about the whole that is no error. */
export interface Note {
	readonly reason: string;
	readonly about: Finding["about"];
}

/** A row of the sheet, its cells found by field. */
export interface GivenRow {
	readonly number: number;
	/** Text of the field's cell, or what counts in its place; empty where there is neither. */
	readonly of: (field: string) => string;
	/** Whether the row itself says it, and not what counts for all. */
	readonly isTyped: (field: string) => boolean;
	/** Why the cell of a field has no value. */
	readonly troubleOf: (field: string) => SheetRow["troubles"][number] | null;
}
