import assert from "node:assert/strict";
import { test } from "node:test";
import { packageOf, rowXml, workbookOf } from "./for-tests.ts";
import { readSpreadsheet } from "./read-spreadsheet.ts";

const reasonOf = async (bytes: Uint8Array) => {
	const answer = await readSpreadsheet(bytes, "unit.xlsx");
	return answer.ok ? "read" : answer.problem.reason;
};

/** In milliseconds of work: how long one waits also hangs on what else the machine does. */
const soon = 5_000;

const quickly = async (bytes: Uint8Array) => {
	const begun = process.cpuUsage();
	const reason = await reasonOf(bytes);
	const { user, system } = process.cpuUsage(begun);
	assert.ok((user + system) / 1_000 < soon, "it took too long");
	return reason;
};

const manyRows = (many: number): string =>
	Array.from({ length: many }, (_, at) =>
		rowXml(at + 1, `Lapas nomor ${at}`, "lapas", "36.02"),
	).join("");

test("200,000 rows are refused within seconds, as XLSX and as CSV", async () => {
	assert.equal(
		await quickly(workbookOf(manyRows(200_000))),
		"file-too-many-rows",
	);
	const lines = Array.from({ length: 200_000 }, (_, at) => `Lapas ${at},lapas`);
	assert.equal(
		await quickly(Buffer.from(["Nama,Jenis", ...lines].join("\r\n"))),
		"file-too-many-rows",
	);
});

test("20,000 rows below a head are read", async () => {
	assert.equal(await quickly(workbookOf(manyRows(20_001))), "read");
});

test("a million rows that are only coloured are no rows", async () => {
	const coloured = Array.from(
		{ length: 1_000_000 },
		(_, at) => `<row r="${at + 3}" s="1" customFormat="1"></row>`,
	).join("");
	assert.equal(
		await quickly(workbookOf(rowXml(1, "Nama") + rowXml(2, "a") + coloured)),
		"read",
	);
});

test("a value in the last cell that a sheet can have does not fill the memory", async () => {
	const far = `${rowXml(1, "Nama")}<row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="XFD2"><v>1</v></c></row>`;
	assert.equal(await quickly(workbookOf(far)), "read");
	const below = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
	assert.equal(await quickly(workbookOf(far + below)), "file-too-many-rows");
});

test("a package that unpacks to gigabytes is refused, whatever its directory says", async () => {
	const zeros = Buffer.alloc(300 * 1024 * 1024, " ");
	const bomb = workbookOf(rowXml(1, "Nama"), "", {
		"xl/media/image1.bmp": zeros.toString("latin1"),
	});
	assert.ok(bomb.byteLength < 1_000_000);
	assert.equal(await quickly(bomb), "file-unpacks-too-large");
	const lying = bomb.slice();
	const view = new DataView(lying.buffer);
	for (let at = lying.length - 22; at >= 0; at -= 1)
		if (view.getUint32(at, true) === 0x02014b50)
			view.setUint32(at + 24, 10, true);
	assert.equal(await quickly(lying), "file-unpacks-too-large");
});

test("one cell of a hundred million signs is refused", async () => {
	const cell = Buffer.concat([
		Buffer.from('<row r="1"><c r="A1" t="inlineStr"><is><t>'),
		Buffer.alloc(70_000_000, "a"),
		Buffer.from("</t></is></c></row>"),
	]);
	assert.equal(await quickly(workbookOf(cell)), "file-unpacks-too-large");
});

test("merged ranges that lie over one another many times are refused before they are laid out", async () => {
	const over = Array.from(
		{ length: 40 },
		() => '<mergeCell ref="A1:BH20010"/>',
	);
	const far = '<row r="20000"><c r="A20000"><v>1</v></c></row>';
	assert.equal(
		await quickly(
			workbookOf(
				rowXml(1, "Nama") + far,
				`<mergeCells count="40">${over.join("")}</mergeCells>`,
			),
		),
		"file-damaged",
	);
});

test("a row of nothing but beginnings of rows is read once", async () => {
	const begun = process.cpuUsage();
	await reasonOf(workbookOf(`${"<row ".repeat(200_000)}</row>`));
	const { user } = process.cpuUsage(begun);
	assert.ok(user / 1_000 < soon, "it took too long");
});

test("more than ten megabytes are refused unread", async () => {
	assert.equal(
		await quickly(new Uint8Array(10 * 1024 * 1024 + 1)),
		"file-too-large",
	);
});

test("whatever bytes stand in a package, the answer is a sheet or a reason", async () => {
	const good = workbookOf(rowXml(1, "Nama") + rowXml(2, "Serang"));
	for (let at = 0; at < good.length; at += 17) {
		const bad = good.slice();
		bad[at] = (bad[at] ?? 0) ^ 0xff;
		assert.match(await reasonOf(bad), /^(read|file-)/);
	}
	assert.match(
		await reasonOf(packageOf({ "xl/workbook.xml": "<a" })),
		/^file-/,
	);
});
