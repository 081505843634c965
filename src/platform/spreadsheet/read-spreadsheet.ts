import { type Refusal, type Result, refused } from "#kernel/result.ts";
import { kindOfFile } from "./kind-of-file.ts";
import { readCsv } from "./read-csv.ts";
import { readWorkbook } from "./read-workbook.ts";
import {
	type FileReason,
	limits,
	type ReadingOfCells,
	type Spreadsheet,
} from "./sheet.ts";

/**
 * Reads an XLSX or CSV file; which of the two decides its content, not its name. Nothing in it is ever
 * calculated. Refuses what it cannot read, or what would take too much time or memory, before it does.
 */
export async function readSpreadsheet(
	bytes: Uint8Array,
	name: string,
	reading: ReadingOfCells = {},
): Promise<Result<Spreadsheet, Refusal<FileReason>>> {
	if (bytes.byteLength === 0) return refused("file-empty");
	if (bytes.byteLength > limits.bytes)
		return refused("file-too-large", {
			most: limits.bytes / 1024 / 1024,
			rows: limits.dataRows,
		});
	const kind = await kindOfFile(bytes);
	if ("refused" in kind) return refused(kind.refused, kind.about);
	return kind.is === "xlsx"
		? readWorkbook(bytes, reading)
		: readCsv(bytes, name, reading);
}
