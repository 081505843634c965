import type { Context } from "#platform/context.ts";
import type { Import } from "./import.ts";
import { rowsOf } from "./queries.ts";
import type { RowProblem } from "./row.ts";

/**
 * The rows in error as they came, with their own heads and one column more that says what to mend. Mended,
 * the same file is sent again: a column that nobody asks for is passed over.
 */
export async function mendingRows(
	cx: Context,
	{ id, headers }: Import,
	words: {
		readonly head: string;
		readonly says: (problem: RowProblem) => string;
	},
): Promise<string[][]> {
	const rows = await rowsOf(cx, id, "wrong");
	const width = Math.max(
		headers.length,
		...rows.map(({ cells }) => cells.length),
	);
	const filled = (cells: readonly string[]) =>
		Array.from({ length: width }, (_, at) => cells[at] ?? "");
	return [
		[...filled(headers), words.head],
		...rows.map(({ cells, problems }) => [
			...filled(cells),
			problems.map(words.says).join(" "),
		]),
	];
}
