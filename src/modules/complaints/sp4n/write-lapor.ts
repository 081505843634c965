import { asCsv, asCsvPart } from "#platform/spreadsheet/write-spreadsheet.ts";
import type { LaporExport } from "./export-lapor.ts";
import { fields, headOf } from "./lapor-words.ts";

type Slices =
	| AsyncIterable<readonly LaporExport[]>
	| Iterable<readonly LaporExport[]>;

/** With the heads that we read again, part by part. No cell begins like a formula. */
export async function* laporCsv(slices: Slices): AsyncGenerator<string> {
	yield asCsv([fields.map((field) => headOf(field))]);
	for await (const rows of slices)
		yield asCsvPart(rows.map((row) => fields.map((field) => row[field])));
}

/** The same by the names of fields, a report a line. `verified`: nobody of LAPOR has looked at this form yet. */
export async function* laporJson(slices: Slices): AsyncGenerator<string> {
	const form = { form: "rangkul sp4n-lapor", version: 1, verified: false };
	yield `${JSON.stringify(form).slice(0, -1)},"reports":[`;
	let before = "\n";
	for await (const rows of slices)
		for (const row of rows) {
			yield before + JSON.stringify(row);
			before = ",\n";
		}
	yield "\n]}\n";
}
