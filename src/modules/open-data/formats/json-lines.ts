import type { Cell, Column, Row } from "../dataset.ts";

/** One object a line, each with all columns; an exact decimal stands as the number that it is, never rounded. */
export function linesOf(
	columns: readonly Column[],
	rows: readonly Row[],
): string {
	const names = columns.map(({ name }) => `${JSON.stringify(name)}:`);
	const exact = columns.map(({ type }) => type === "decimal");
	let text = "";
	for (const row of rows) {
		text += "{";
		for (let at = 0; at < names.length; at += 1) {
			const cell = row[at] ?? null;
			if (at > 0) text += ",";
			text += names[at] + (exact[at] ? exactly(cell) : JSON.stringify(cell));
		}
		text += "}\n";
	}
	return text;
}

const exactly = (cell: Cell): string => (cell === null ? "null" : String(cell));

/** A line as the row that it was; columns that it does not have are empty. */
export function rowIn(columns: readonly Column[], line: string): Row {
	const read = JSON.parse(line) as Record<string, Cell>;
	return columns.map(({ name, type }) => {
		const cell = read[name] ?? null;
		return type === "decimal" && cell !== null ? exactIn(line, name) : cell;
	});
}

/** The digits as they stand in the line: a parsed number would have lost its zeros. */
function exactIn(line: string, name: string): string {
	// Our own names hold nothing that a text could not be told from: a quote inside of a text is written `\"`.
	const found = new RegExp(`[{,]"${name}":(-?[0-9.]+)`).exec(line);
	if (!found?.[1]) throw new Error(`no figure of ${name} in this line`);
	return found[1];
}
