import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { textOf } from "./cell-text.ts";
import { cleaned, cleanedLines } from "./clean.ts";
import {
	type OpenedCell,
	type OpenedSheet,
	openWorkbook,
} from "./open-workbook.ts";
import { measurePackage } from "./parts-of-package.ts";
import {
	type CellOddity,
	type CellTrouble,
	cellName,
	columnLetters,
	type FileReason,
	type Finding,
	limits,
	listed,
	type ReadingOfCells,
	type Sheet,
	type SheetRow,
	type Spreadsheet,
} from "./sheet.ts";

/** Reads an XLSX file, after it was measured. */
export async function readWorkbook(
	bytes: Uint8Array,
	reading: ReadingOfCells = {},
): Promise<Result<Spreadsheet, Refusal<FileReason>>> {
	const measured = await measurePackage(bytes);
	if (!measured.ok) return refused(measured.reason, { rows: limits.dataRows });
	const opened = await openWorkbook(bytes);
	if (!opened || opened.some(mergesOverlap)) return refused("file-damaged");
	const sheets = opened
		.filter((sheet) => !isHidden(sheet))
		.map((sheet) => readSheet(sheet, reading))
		.filter(({ rows }) => rows.length > 0);
	if (sheets.length === 0) return refused("file-without-rows");
	const hidden = opened.filter(isHidden).map(({ name }) => name);
	return ok({
		format: "xlsx",
		sheets,
		...(hidden.length > 0 ? { hidden } : {}),
	});
}

const isHidden = ({ hidden, veryHidden }: OpenedSheet): boolean =>
	hidden === true || veryHidden === true;

function readSheet(sheet: OpenedSheet, { lines }: ReadingOfCells): Sheet {
	const clean = lines ? cleanedLines : cleaned;
	const covered = coveredCells(sheet);
	const formulas: string[] = [];
	const dirty: string[] = [];
	let far = false;
	const rows = sheet.rows.flatMap((values, at): SheetRow[] => {
		const troubles: Record<number, CellTrouble> = {};
		const oddities: Record<number, CellOddity> = {};
		const cells = values.slice(0, limits.columns).map((value, column) => {
			const key = `${at},${column}`;
			const cell = sheet.cells?.get(key);
			if (covered.has(key)) {
				troubles[column] = "merged-away";
				return "";
			}
			const failed = troubleOf(cell);
			if (failed) {
				troubles[column] = failed;
				return failed === "formula-failed" ? String(value ?? "") : "";
			}
			const text = clean(textOf(value, cell?.style?.numFmt));
			if (value instanceof Date) oddities[column] = "day";
			if (text.dirty) {
				oddities[column] = "control-signs";
				dirty.push(cellName(at + 1, column));
			}
			if (cell?.formula !== undefined) {
				oddities[column] = "formula";
				formulas.push(cellName(at + 1, column));
			}
			return text.text;
		});
		if (values[limits.columns] != null) far = true;
		while (cells.at(-1) === "" && !troubles[cells.length - 1]) cells.pop();
		return cells.some((text) => text !== "") || hasFormula(troubles)
			? [
					{
						number: at + 1,
						cells,
						troubles,
						...(Object.keys(oddities).length > 0 ? { oddities } : {}),
					},
				]
			: [];
	});
	return {
		name: sheet.name,
		rows,
		findings: [
			...mergedIn(sheet),
			...found("formulas", formulas),
			...found("control-signs", dirty),
			...(far
				? [
						{
							reason: "far-columns" as const,
							about: { most: columnLetters(limits.columns - 1) },
						},
					]
				: []),
		],
	};
}

const troubleOf = (cell: OpenedCell | undefined): CellTrouble | null => {
	if (cell === undefined) return null;
	const { value, type, formula } = cell;
	if (type === "error" && value) return "formula-failed";
	// What a program never calculated has a formula and nothing else.
	return formula !== undefined && (value === null || value === "")
		? "formula-without-value"
		: null;
};

const hasFormula = (troubles: SheetRow["troubles"]): boolean =>
	Object.values(troubles).some((trouble) => trouble !== "merged-away");

type Merge = NonNullable<OpenedSheet["merges"]>[number];

/** A merged range as far as it lies where anything is read. */
const within = (
	{ startRow, startCol, endRow, endCol }: Merge,
	rows: number,
) => ({
	startRow,
	startCol,
	endRow: Math.min(endRow, rows - 1),
	endCol: Math.min(endCol, limits.columns - 1),
});

/** Merged ranges never overlap, so that together they are no larger than their sheet; a bomb is. */
function mergesOverlap({ merges = [], rows }: OpenedSheet): boolean {
	let left = rows.length * limits.columns;
	for (const merge of merges) {
		const { startRow, startCol, endRow, endCol } = within(merge, rows.length);
		left -=
			Math.max(0, endRow - startRow + 1) * Math.max(0, endCol - startCol + 1);
		if (left < 0) return true;
	}
	return false;
}

/** All cells of merged ranges but the first of each. */
function coveredCells({ merges = [], rows }: OpenedSheet): Set<string> {
	const covered = new Set<string>();
	for (const merge of merges) {
		const { startRow, startCol, endRow, endCol } = within(merge, rows.length);
		for (let row = startRow; row <= endRow; row += 1)
			for (let column = startCol; column <= endCol; column += 1)
				if (row !== startRow || column !== startCol)
					covered.add(`${row},${column}`);
	}
	return covered;
}

const mergedIn = ({ merges = [] }: OpenedSheet): Finding[] => {
	const ranges = merges.map(
		({ startRow, startCol, endRow, endCol }) =>
			`${cellName(startRow + 1, startCol)}:${cellName(endRow + 1, endCol)}`,
	);
	return ranges.length > 0
		? [{ reason: "merged", about: listed("ranges", ranges) }]
		: [];
};

const found = (
	reason: "formulas" | "control-signs",
	cells: readonly string[],
): Finding[] =>
	cells.length > 0 ? [{ reason, about: listed("cells", cells) }] : [];
