import assert from "node:assert/strict";
import { test } from "node:test";
import * as second from "@e965/xlsx";
import { readXlsx, writeXlsx } from "hucre";
import { packageOf, partsOfWorkbook, rowXml, workbookOf } from "./for-tests.ts";
import { readSpreadsheet } from "./read-spreadsheet.ts";
import type { Spreadsheet } from "./sheet.ts";
import { asXlsx } from "./write-spreadsheet.ts";

const read = async (bytes: Uint8Array, name = "unit.xlsx") => {
	const answer = await readSpreadsheet(bytes, name);
	assert.ok(answer.ok, `refused: ${JSON.stringify(answer)}`);
	return answer.value;
};

const reasonOf = async (bytes: Uint8Array, name = "unit.xlsx") => {
	const answer = await readSpreadsheet(bytes, name);
	return answer.ok ? "read" : answer.problem.reason;
};

const cellsOf = ({ sheets }: Spreadsheet) =>
	sheets[0]?.rows.map(({ cells }) => cells);

const written = (
	kind: second.BookType,
	...sheets: readonly (readonly [string, second.WorkSheet])[]
): Uint8Array => {
	const book = second.utils.book_new();
	for (const [name, sheet] of sheets)
		second.utils.book_append_sheet(book, sheet, name);
	return new Uint8Array(
		second.write(book, { type: "buffer", bookType: kind }) as Buffer,
	);
};

const rows = [
	["Nama", "Kode", "Tanggal"],
	["Lapas Kelas IIA Serang", "0036", "2026-11-22"],
	["Rutan & Bapas “Ambon” é", "36.10", "22 November 2026"],
];

test("sheets of both writers read the same", async () => {
	const first = await writeXlsx({ sheets: [{ name: "Unit", rows }] });
	const other = written("xlsx", ["Unit", second.utils.aoa_to_sheet(rows)]);
	for (const bytes of [first, other])
		assert.deepEqual(cellsOf(await read(bytes)), rows);
});

test("what we read of a sheet is what the second reader reads", async () => {
	const bytes = await writeXlsx({
		sheets: [
			{
				name: "Unit",
				rows: [
					["a", "b", "c"],
					["satu", null, "tiga"],
					[null, "dua", null],
					["empat", "lima", "enam"],
				],
			},
		],
	});
	const sheet = second.read(bytes).Sheets.Unit ?? {};
	const theirs = second.utils
		.sheet_to_json<string[]>(sheet, { header: 1, defval: "", blankrows: false })
		.map((cells) => cells.map(String));
	const ours = cellsOf(await read(bytes))?.map((cells) =>
		[...cells, "", ""].slice(0, 3),
	);
	assert.deepEqual(ours, theirs);
});

test("numbers keep the zeros that their format shows, and lose nothing", async () => {
	const sheet = second.utils.aoa_to_sheet([
		[36, 36.1, 0.1 + 0.2, 87.456, 12345678901, 0.875],
	]);
	for (const [cell, z] of Object.entries({
		A1: "0000",
		B1: "0.00",
		D1: "0.00",
		F1: "0%",
	}))
		Object.assign(sheet[cell] as object, { z });
	assert.deepEqual(cellsOf(await read(written("xlsx", ["a", sheet]))), [
		["0036", "36.10", "0.3", "87.456", "12345678901", "87.5%"],
	]);
});

test("days of spreadsheet programs are days, without the time of day", async () => {
	const sheet = second.utils.aoa_to_sheet([[46348, 46348.75, 46348]]);
	for (const [cell, z] of Object.entries({
		A1: "dd/mm/yyyy",
		B1: "d mmmm yyyy hh:mm",
		C1: "[$-421]dd mmmm yyyy;@",
	}))
		Object.assign(sheet[cell] as object, { z });
	assert.deepEqual(cellsOf(await read(written("xlsx", ["a", sheet]))), [
		["2026-11-22", "2026-11-22", "2026-11-22"],
	]);
});

test("the kept value of a formula is taken and the cell is named; nothing is calculated", async () => {
	const { sheets } = await read(
		workbookOf(
			`${rowXml(1, "Nama", "Nilai")}
			<row r="2"><c r="A2" t="str"><f>UPPER("serang")</f><v>SERANG</v></c><c r="B2"><f>80+7</f><v>87</v></c></row>
			<row r="3"><c r="A3"><f>A2</f></c><c r="B3" t="e"><f>A9</f><v>#REF!</v></c></row>`,
		),
	);
	const [, second, third] = sheets[0]?.rows ?? [];
	assert.deepEqual(second?.cells, ["SERANG", "87"]);
	assert.deepEqual(third?.troubles, {
		0: "formula-without-value",
		1: "formula-failed",
	});
	assert.deepEqual(sheets[0]?.findings, [
		{ reason: "formulas", about: { cells: "A2, B2", n: 2 } },
	]);
});

test("a merged range counts for its first cell, and the others say so", async () => {
	const { sheets } = await read(
		workbookOf(
			rowXml(1, "Nama", "Induk") +
				rowXml(2, "Lapas Serang", "Kanwil Banten") +
				rowXml(3, "Rutan Serang", ""),
			'<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>',
		),
	);
	assert.deepEqual(sheets[0]?.findings, [
		{ reason: "merged", about: { ranges: "B2:B3", n: 1 } },
	]);
	assert.deepEqual(sheets[0]?.rows[2]?.troubles, { 1: "merged-away" });
	assert.equal(sheets[0]?.rows[1]?.cells[1], "Kanwil Banten");
});

test("signs that nobody sees are taken out and the cells are named", async () => {
	const { sheets } = await read(
		workbookOf(rowXml(1, "Nama", "Rutan_x0001_ Ser\u202eang", " a\u00a0 b ")),
	);
	assert.deepEqual(sheets[0]?.rows[0]?.cells, ["Nama", "Rutan Serang", "a b"]);
	assert.deepEqual(sheets[0]?.findings, [
		{ reason: "control-signs", about: { cells: "B1", n: 1 } },
	]);
});

test("rows keep their numbers across empty ones, and hidden sheets are left out", async () => {
	const bytes = await writeXlsx({
		sheets: [
			{ name: "Rahasia", rows: [["x"]], hidden: true },
			{ name: "Unit", rows: [["Nama"], [null], [null], ["Serang"]] },
		],
	});
	const { sheets } = await read(bytes);
	assert.deepEqual(
		sheets.map(({ name }) => name),
		["Unit"],
	);
	assert.deepEqual(
		sheets[0]?.rows.map(({ number }) => number),
		[1, 4],
	);
});

test("what is no XLSX file is refused for what it is", async () => {
	const sheet = second.utils.aoa_to_sheet([["Nama"], ["Serang"]]);
	const locked = await writeXlsx({
		sheets: [{ name: "a", rows: [["x"]] }],
		encryption: { password: "rahasia", spinCount: 1_000 },
	});
	const good = written("xlsx", ["a", sheet]);
	assert.deepEqual(
		{
			empty: await reasonOf(new Uint8Array()),
			old: await reasonOf(written("biff8", ["a", sheet]), "unit.xlsx"),
			open: await reasonOf(written("ods", ["a", sheet])),
			binary: await reasonOf(written("xlsb", ["a", sheet])),
			locked: await reasonOf(locked),
			web: await reasonOf(written("html", ["a", sheet]), "unit.xls"),
			xml: await reasonOf(written("xlml", ["a", sheet])),
			cut: await reasonOf(good.slice(0, good.length / 2)),
			blank: await reasonOf(workbookOf("")),
			other: await reasonOf(packageOf({ "surat.txt": "halo" })),
			picture: await reasonOf(
				Buffer.from(
					"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
					"base64",
				),
			),
		},
		{
			empty: "file-empty",
			old: "file-old-excel",
			open: "file-open-document",
			binary: "file-binary-excel",
			locked: "file-locked",
			web: "file-web-page",
			xml: "file-web-page",
			cut: "file-damaged",
			blank: "file-without-rows",
			other: "file-not-a-spreadsheet",
			picture: "file-not-a-spreadsheet",
		},
	);
});

test("a workbook with macros is read, and its macros are nobody's business", async () => {
	const sheet = second.utils.aoa_to_sheet([["Nama"], ["Serang"]]);
	assert.equal(await reasonOf(written("xlsm", ["a", sheet])), "read");
});

test("what some programs write and the first reader refuses is read by the second, with formulas, merges and days", async () => {
	const rows = `${rowXml(1, "Nama", "Kode", "Nilai")}
		<row r="2"><c r="A2" t="inlineStr"><is><t>Serang</t></is></c><c r="B2" t="inlineStr"><is><t>0036</t></is></c><c r="C2"><f>80+7</f><v>87</v></c></row>
		<row r="3"><c r="A3" t="inlineStr"><is><t>Cilegon</t></is></c><c r="C3"><f>A9</f></c></row>`;
	const { "_rels/.rels": _, ...parts } = partsOfWorkbook(
		rows,
		'<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>',
	);
	const withBackslashes = Object.fromEntries(
		Object.entries(parts).map(([name, part]) => [
			name.replaceAll("/", "\\"),
			part,
		]),
	);
	for (const bytes of [packageOf(parts), packageOf(withBackslashes)]) {
		const { sheets } = await read(bytes);
		assert.deepEqual(
			sheets[0]?.rows.map(({ cells }) => cells),
			[
				["Nama", "Kode", "Nilai"],
				["Serang", "0036", "87"],
				["Cilegon", "", ""],
			],
		);
		assert.deepEqual(sheets[0]?.rows[2]?.troubles, {
			1: "merged-away",
			2: "formula-without-value",
		});
	}
});

test("both readers tell the same of one file", async () => {
	const sheet = second.utils.aoa_to_sheet([
		["Nama", "Kode", "Tanggal", "Nilai"],
		["Serang", 36, 46348, 87.35],
	]);
	Object.assign(sheet.B2 as object, { z: "0000" });
	Object.assign(sheet.C2 as object, { z: "dd/mm/yyyy" });
	const bytes = written("xlsx", ["a", sheet]);
	const seen = [
		["Nama", "Kode", "Tanggal", "Nilai"],
		["Serang", "0036", "2026-11-22", "87.35"],
	];
	assert.deepEqual(cellsOf(await read(bytes)), seen);
	const name = Buffer.from("_rels/.rels");
	const maimed = Buffer.from(bytes);
	for (
		let at = maimed.indexOf(name);
		at >= 0;
		at = maimed.indexOf(name, at + 1)
	)
		// Of the whole package, not of the workbook.
		if (maimed[at - 1] !== 0x2f) maimed.write("_rels/.lost", at);
	assert.deepEqual(cellsOf(await read(maimed)), seen);
});

test("a cell of several lines stays as it was written, signs of formulas and of XML too", async () => {
	const prose = ["=1+1", "'=x", "dua\nbaris", "a  b", "_x000A_", "@x", "50%"];
	const bytes = await asXlsx([{ name: "a", rows: [prose], prose: true }]);
	const answer = await readSpreadsheet(bytes, "", { lines: true });
	assert.ok(answer.ok);
	assert.deepEqual(cellsOf(answer.value), [prose]);
});

test("formulas, days and unseen signs are told of each cell, and hidden sheets by their names", async () => {
	const sheet = second.utils.aoa_to_sheet([
		["Nama", 46348, "Ser\u200bang", 60],
	]);
	Object.assign(sheet.B1 as object, { z: "dd/mm/yyyy" });
	Object.assign(sheet.D1 as object, { f: "30*2" });
	const answer = await readSpreadsheet(written("xlsx", ["a", sheet]), "", {
		lines: true,
	});
	assert.ok(answer.ok);
	assert.deepEqual(answer.value.sheets[0]?.rows[0]?.oddities, {
		1: "day",
		2: "control-signs",
		3: "formula",
	});
	const hidden = await writeXlsx({
		sheets: [
			{ name: "Rahasia", rows: [["x"]], hidden: true },
			{ name: "Unit", rows: [["Nama"]] },
		],
	});
	assert.deepEqual((await read(hidden)).hidden, ["Rahasia"]);
});

test("words to choose from are offered for a column and for a single cell", async () => {
	const bytes = await asXlsx([
		{
			name: "a",
			rows: [["Isian", "Isi"]],
			choices: { 0: { sheet: "Kata", column: 0, rows: 2 } },
			choicesAt: [{ row: 3, at: 1, sheet: "Kata", column: 1, rows: 5 }],
		},
	]);
	const { sheets } = await readXlsx(bytes);
	assert.deepEqual(
		sheets[0]?.dataValidations?.map(({ range, formula1 }) => [range, formula1]),
		[
			["A2:A20001", "'Kata'!$A$2:$A$3"],
			["B3", "'Kata'!$B$2:$B$6"],
		],
	);
});
