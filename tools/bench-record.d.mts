type Cells = readonly string[];

export function linesIn(record: string): string[][];
export function recordOf(
	before: string,
	machine: string,
	measured: readonly Cells[],
): string;
export function tableOf(titles: Cells, body: readonly Cells[]): string;
export function cellsOf(line: {
	readonly part: string;
	readonly name: string;
	readonly figure: number;
	readonly unit: string;
	readonly limit: number | null;
	readonly informative?: true;
}): string[];
export function medianOf<Line extends { name: string; figure: number }>(
	runs: readonly (readonly Line[])[],
): Line[];
