import { asCsv } from "#platform/spreadsheet/write-spreadsheet.ts";
import type { LaporExport } from "./export-lapor.ts";
import { fields, headOf } from "./lapor-words.ts";

/** With the heads that we read again. No cell begins like a formula. */
export const laporCsv = (rows: readonly LaporExport[]): string =>
	asCsv([
		fields.map((field) => headOf(field)),
		...rows.map((row) => fields.map((field) => row[field])),
	]);

/** The same by the names of fields. `verified`: nobody of LAPOR has looked at this form yet. */
export const laporJson = (rows: readonly LaporExport[]): string =>
	JSON.stringify(
		{ form: "rangkul sp4n-lapor", version: 1, verified: false, reports: rows },
		null,
		1,
	);
