import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readSpreadsheet } from "./read-spreadsheet.ts";
import { asCsv } from "./write-spreadsheet.ts";

const read = async (bytes: Uint8Array | string) => {
	const answer = await readSpreadsheet(Buffer.from(bytes), "unit.csv");
	assert.ok(answer.ok, `refused: ${JSON.stringify(answer)}`);
	const [sheet] = answer.value.sheets;
	assert.ok(sheet);
	return sheet;
};

const cellsOf = async (bytes: Uint8Array | string) =>
	(await read(bytes)).rows.map(({ cells }) => cells);

const problemOf = async (bytes: Uint8Array | string) => {
	const answer = await readSpreadsheet(Buffer.from(bytes), "unit.csv");
	return answer.ok ? null : answer.problem;
};

const lines = [
	["Nama", "Kode"],
	["Café Serang", "036"],
];

test("comma, semicolon and tab are found out", async () => {
	for (const sign of [",", ";", "\t"])
		assert.deepEqual(
			await cellsOf(lines.map((line) => line.join(sign)).join("\n")),
			lines,
		);
	assert.deepEqual(await cellsOf('a;b\n"x;y";1,5\nz;2,5'), [
		["a", "b"],
		["x;y", "1,5"],
		["z", "2,5"],
	]);
	assert.deepEqual(await cellsOf("sep=;\r\na;b,c\r\n1;2"), [
		["a", "b,c"],
		["1", "2"],
	]);
	assert.deepEqual(await cellsOf("Nama\nSerang"), [["Nama"], ["Serang"]]);
});

test("UTF-8 with and without mark, UTF-16 of both orders and Windows-1252 say the same", async () => {
	const text = lines.map((line) => line.join(";")).join("\r\n");
	const little = Buffer.from(text, "utf16le");
	const big = Buffer.from(little).swap16();
	const mark = (bytes: Buffer, ...signs: number[]) =>
		Buffer.concat([Buffer.from(signs), bytes]);
	const ways = {
		"UTF-8": [Buffer.from(text), mark(Buffer.from(text), 0xef, 0xbb, 0xbf)],
		"UTF-16": [mark(little, 0xff, 0xfe), little, mark(big, 0xfe, 0xff), big],
		"Windows-1252": [Buffer.from(text, "latin1")],
	};
	for (const [encoding, all] of Object.entries(ways))
		for (const bytes of all) {
			const sheet = await read(bytes);
			assert.deepEqual(
				sheet.rows.map(({ cells }) => cells),
				lines,
				encoding,
			);
			assert.deepEqual(
				sheet.findings,
				encoding === "UTF-8"
					? []
					: [{ reason: "encoding", about: { encoding } }],
			);
		}
});

test("UTF-8 that is broken is named by its rows, and not taken for something else", async () => {
	const bytes = Buffer.concat([
		Buffer.from("Nama\nCafé\nRum"),
		Buffer.from([0xe9]),
		Buffer.from("ah\nok\n"),
	]);
	assert.deepEqual(await problemOf(bytes), {
		reason: "file-broken-text",
		about: { rows: "3" },
	});
});

test("a quotation mark that nobody closes is named by its row", async () => {
	assert.deepEqual(await problemOf('Nama,Kode\na,1\n"b,2\nc,3\nd,4'), {
		reason: "file-open-quote",
		about: { row: 3 },
	});
});

test("quotation marks inside a cell are letters", async () => {
	assert.deepEqual(await cellsOf('Nama,Kode\nLapas "Pemuda",1\n"a ""b""",2'), [
		["Nama", "Kode"],
		['Lapas "Pemuda"', "1"],
		['a "b"', "2"],
	]);
});

test("short and long rows are rows, and empty ones only count", async () => {
	const { rows } = await read("a,b\n\n1\n1,2,3\n,,\n");
	assert.deepEqual(
		rows.map(({ number, cells }) => [number, ...cells]),
		[
			[1, "a", "b"],
			[3, "1"],
			[4, "1", "2", "3"],
		],
	);
	assert.equal((await problemOf("\n\n,,\n"))?.reason, "file-without-rows");
});

test("what we write comes back as it was, and never begins like a formula", async () => {
	const text = fc
		.string({ unit: "grapheme", minLength: 1, maxLength: 30 })
		.map((any) =>
			any.replace(/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\ufffd\ufffe\uffff]/gu, "x"),
		)
		.map((any) => any.normalize("NFC"));
	const guard = (cell: string) => `${cell.startsWith("'") ? "x" : ""}${cell}`;
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(text, text), { minLength: 2, maxLength: 8 }),
			async (rows) => {
				const given = [["kepala", "dua"], ...rows.map((row) => row.map(guard))];
				const csv = asCsv(given);
				assert.deepEqual(await cellsOf(csv), given);
				// Whole cells: a comma or a line's end inside quotation marks begins none.
				for (const [cell] of csv.matchAll(/"(?:[^"]|"")*"|[^,\r\n]+/g))
					assert.doesNotMatch(cell, /^"?[=+\-@]/);
			},
		),
		{ numRuns: 60 },
	);
});

test("formulas that are brought as text stay text when they are given back", () => {
	assert.equal(
		asCsv([["=HYPERLINK(1)", "-5", "+62", "@a", "b"]]),
		"\ufeff'=HYPERLINK(1),'-5,'+62,'@a,b\r\n",
	);
});
