import { guarded } from "#platform/spreadsheet/clean.ts";
import { asCsv } from "#platform/spreadsheet/write-spreadsheet.ts";
import type { Cell, Column, Row } from "../dataset.ts";

/** Names first, with the mark by which Excel knows UTF-8 (RFC 4180). */
export const csvHead = (columns: readonly Column[]): string =>
	asCsv([columns.map(({ name }) => name)]);

/** Figures stand as they are, a minus too; a text that a spreadsheet would take for a formula gets the house's apostrophe. */
export function csvRows(
	columns: readonly Column[],
	rows: readonly Row[],
): string {
	const exact = columns.map(({ type }) => type === "decimal");
	let text = "";
	for (const row of rows) {
		for (let at = 0; at < exact.length; at += 1) {
			const cell = row[at] ?? null;
			if (at > 0) text += ",";
			if (cell === null) continue;
			text +=
				exact[at] || typeof cell !== "string" ? String(cell) : quoted(cell);
		}
		text += "\r\n";
	}
	return text;
}

const quoted = (typed: Cell & string): string => {
	const cell = guarded(typed);
	return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
};
