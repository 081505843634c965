import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readSpreadsheet } from "./read-spreadsheet.ts";
import { asCsv, asCsvPart, asXlsx } from "./write-spreadsheet.ts";

test("the name of a sheet is never cut in the middle of a word", async () => {
	const names = [
		"Laporan",
		"Laporan triwulanan pelayanan publik berbasis HAM",
		"a".repeat(40),
		"Tiga puluh satu tanda tepat ini juga",
	];
	const bytes = await asXlsx(names.map((name) => ({ name, rows: [["x"]] })));
	const read = await readSpreadsheet(bytes, "buku.xlsx");
	assert.ok(read.ok);
	assert.deepEqual(
		read.value.sheets.map(({ name }) => name),
		[
			"Laporan",
			"Laporan triwulanan pelayanan",
			"a".repeat(31),
			"Tiga puluh satu tanda tepat ini",
		],
	);
});

test("a file in parts has the same signs as a file in one", () => {
	const cell = fc.oneof(
		fc.string(),
		fc.constantFrom("=1+1", 'a "b"', "x,y", "-", "@", ""),
	);
	// A row of one empty cell is no row; ours have many.
	const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), {
		minLength: 1,
	});
	fc.assert(
		fc.property(rows, (all) => {
			assert.equal(`\ufeff${asCsvPart(all)}`, asCsv(all));
		}),
	);
	// A line end inside a cell is quoted, also where it is not that of the file.
	assert.equal(asCsvPart([["a\nb", "c"]]), '"a\nb",c\r\n');
});
