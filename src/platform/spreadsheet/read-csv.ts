import { CsvError, parse } from "csv-parse/sync";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { cleaned, cleanedLines } from "./clean.ts";
import { decodeText } from "./decode-text.ts";
import { delimiterOf, namedDelimiter } from "./delimiter.ts";
import {
	cellName,
	columnLetters,
	type FileReason,
	type Finding,
	limits,
	listed,
	type ReadingOfCells,
	type SheetRow,
	type Spreadsheet,
} from "./sheet.ts";

/** Reads a CSV file; how its letters are written and what stands between its cells is found out. */
export function readCsv(
	bytes: Uint8Array,
	name: string,
	{ lines = false }: ReadingOfCells = {},
): Result<Spreadsheet, Refusal<FileReason>> {
	const decoded = decodeText(bytes);
	if (!decoded.ok)
		return refused("file-broken-text", { rows: decoded.lines.join(", ") });
	const records = recordsOf(decoded.text);
	if (!records.ok) return records;
	if (records.value.length > limits.rows)
		return refused("file-too-many-rows", { rows: limits.dataRows });
	const dirty: string[] = [];
	const rows = records.value.flatMap((record, at): SheetRow[] => {
		const cells = record.slice(0, limits.columns).map((typed, column) => {
			const { text, dirty: wasDirty } = (lines ? cleanedLines : cleaned)(typed);
			if (wasDirty) dirty.push(cellName(at + 1, column));
			return text;
		});
		while (cells.at(-1) === "") cells.pop();
		return cells.length > 0 ? [{ number: at + 1, cells, troubles: {} }] : [];
	});
	if (rows.length === 0) return refused("file-without-rows");
	const findings: Finding[] = [];
	if (decoded.encoding !== "UTF-8")
		findings.push({
			reason: "encoding",
			about: { encoding: decoded.encoding },
		});
	if (dirty.length > 0)
		findings.push({ reason: "control-signs", about: listed("cells", dirty) });
	if (records.value.some((record) => record.length > limits.columns))
		findings.push({
			reason: "far-columns",
			about: { most: columnLetters(limits.columns - 1) },
		});
	return ok({ format: "csv", sheets: [{ name, rows, findings }] });
}

/** Empty lines stay, so that rows bear the numbers that a spreadsheet program shows. */
function recordsOf(
	text: string,
): Result<readonly string[][], Refusal<FileReason>> {
	const named = namedDelimiter(text);
	try {
		const records: string[][] = parse(text, {
			bom: true,
			delimiter: named ?? delimiterOf(text),
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: false,
			to: limits.rows + 1,
			// What Excel can hold in one cell.
			max_record_size: limits.columns * 32_767,
		});
		if (named) records[0] = [];
		return ok(records);
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return error.code === "CSV_MAX_RECORD_SIZE" ||
			error.code === "CSV_QUOTE_NOT_CLOSED"
			? refused("file-open-quote", { row: rowOfOpenQuote(error) })
			: refused("file-damaged");
	}
}

/** A quotation mark that nobody closes swallows the rest of the file: the last row that was whole is the one before. */
const rowOfOpenQuote = (error: CsvError): number => {
	const records: unknown = error.records;
	return typeof records === "number" ? records + 1 : 1;
};
