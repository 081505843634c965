import assert from "node:assert/strict";
import { test } from "node:test";
import { readSpreadsheet } from "./read-spreadsheet.ts";
import { asXlsx } from "./write-spreadsheet.ts";

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
