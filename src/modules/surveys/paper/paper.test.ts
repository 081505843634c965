import assert from "node:assert/strict";
import { test } from "node:test";
import { questionnaireNamed } from "../questionnaire/load-questionnaires.ts";
import { matchHeads, paperFields, plainly } from "./columns.ts";
import { isPossible, type Reading, readRows } from "./read-rows.ts";

const skm = questionnaireNamed("skm-2017-lampiran") ?? assert.fail();
const fields = paperFields(skm, []);
const matched = (...heads: string[]) => matchHeads(fields, heads);

test("codes are those of the regulation, numbers are those of the print: 8 is U9", () => {
	assert.deepEqual(matched("U8", "U9").columns, {
		"jawab-U8": 0,
		"jawab-U9": 1,
	});
	assert.deepEqual(matched("8", "9").columns, {
		"jawab-U9": 0,
		"jawab-U8": 1,
	});
	assert.deepEqual(matched("Pertanyaan 8", "No. 9").columns, {
		"jawab-U9": 0,
		"jawab-U8": 1,
	});
});

test("columns are known by their heads in any order", () => {
	const codes = ["U9", "U3", "U1", "U8", "U2", "U7", "U5", "U6", "U4"];
	const { columns, doubts } = matched("Tanggal", ...codes, "Saran");
	assert.deepEqual(doubts, []);
	assert.equal(columns.hari, 0);
	assert.equal(columns.catatan, 10);
	for (const [i, code] of codes.entries())
		assert.equal(columns[`jawab-${code}`], i + 1);
});

test("the words of a question or of an element name it", () => {
	assert.deepEqual(
		matched(
			"Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?",
			"Penanganan pengaduan, saran, dan masukan",
		).columns,
		{ "jawab-U9": 0, "jawab-U8": 1 },
	);
	assert.deepEqual(matched("8. Sarana dan prasarana").columns, {
		"jawab-U9": 0,
	});
});

test("a head that says another element than its number is left to the person", () => {
	const { columns, doubts } = matched("U8 Sarana dan prasarana", "U1");
	assert.deepEqual(columns, { "jawab-U1": 1 });
	assert.deepEqual(doubts, [
		{
			column: 0,
			head: "U8 Sarana dan prasarana",
			why: "two",
			codes: ["U8", "U9"],
		},
	]);
	assert.deepEqual(
		matched("U9", "8").doubts.map(({ why }) => why),
		["twice", "twice"],
	);
	assert.deepEqual(matched("Pelayanan", "Nama petugas").columns, {});
});

const reading = (heads: readonly string[]): Reading => ({
	questionnaire: skm,
	own: [],
	columns: matched(...heads).columns,
	services: new Map([[plainly("Pendaftaran Merek"), "service-1"]]),
	words: {
		"diri-sex": new Map([["perempuan", "woman"]]),
		pengisi: new Map([["diwakili", "proxy"]]),
	},
	day: "2026-11-20",
	serviceId: null,
	today: "2026-11-20",
	language: "id",
});
const nine = ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"];
const read = (heads: readonly string[], ...rows: (readonly string[])[]) =>
	readRows(
		rows.map((cells, i) => ({ number: i + 2, cells, troubles: {} })),
		reading(heads),
	);

test("levels are read by number, by the letter that old forms print, and by their words", () => {
	const { good, bad } = read(
		["U1", "U4", "U8"],
		["3", "4", "2"],
		["c", "D", "b"],
		["Sesuai", "gratis", "Ada, tetapi tidak berfungsi"],
	);
	assert.deepEqual(bad, []);
	for (const { sheet } of good)
		assert.deepEqual(sheet.answers, { U1: 3, U4: 4, U8: 2 });
	assert.equal(good[0]?.sheet.channel, "paper");
});

test("a value outside the scale is told by its cell and never made the nearest level", () => {
	const { good, bad } = read(nine, [..."33335333"].concat("3"), [
		..."123412341",
	]);
	assert.deepEqual(
		good.map(({ row }) => row),
		[3],
	);
	assert.deepEqual(bad[0]?.problems, [
		{
			field: "jawab-U5",
			column: "E",
			says: "surveys.paper.problem.level",
			about: { value: "5", code: "U5", least: 1, most: 4 },
		},
	]);
});

test("words of another question tell that columns changed places", () => {
	const { bad } = read(["U3", "U4"], ["Gratis", "Cepat"]);
	assert.deepEqual(
		bad[0]?.problems.map(({ column, says, about }) => [column, says, about]),
		[
			[
				"A",
				"surveys.paper.problem.of-another",
				{ value: "Gratis", code: "U3", other: "U4" },
			],
			[
				"B",
				"surveys.paper.problem.of-another",
				{ value: "Cepat", code: "U4", other: "U3" },
			],
		],
	);
});

test("day, service, who filled it in and what people say of themselves are read beside", () => {
	const heads = ["U1", "Tanggal", "Layanan", "Pengisi", "diri-sex"];
	const { good, bad } = read(
		heads,
		["4", "18/11/2026", "pendaftaran merek", "Diwakili", ""],
		["4", "18/11/2026", "pendaftaran merek", "", "Perempuan"],
		["4", "11/18/2026", "Yang lain", "tetangga", "perempuan sekali"],
		["4", "18/11/2026", "", "Diwakili", "Perempuan"],
	);
	const { day, serviceId, filler } = good[0]?.sheet ?? assert.fail();
	assert.deepEqual(
		{ day, serviceId, filler },
		{ day: "2026-11-18", serviceId: "service-1", filler: "proxy" },
	);
	assert.deepEqual(good[1]?.sheet.groups, { sex: ["woman"] });
	assert.deepEqual(
		bad[0]?.problems.map(({ column }) => column),
		["B", "C", "D"],
	);
	assert.deepEqual(
		bad[1]?.problems.map(({ says }) => says),
		["surveys.problem.group-by-proxy"],
	);
});

test("a day in the future, or more than a year ago, is put aside", () => {
	const { good, aside } = read(
		["U1", "Tanggal"],
		["3", "2026-11-21"],
		["3", "2027-11-20"],
		["3", "2025-11-19"],
		["3", "2025-11-20"],
	);
	assert.deepEqual(
		good.map(({ row }) => row),
		[5],
	);
	assert.equal(aside.length, 3);
	assert.ok(isPossible("2027-02-28", "2028-02-29"));
});

test("a sheet without any answer is told as a row", () => {
	const { bad } = read(["U1", "U2"], ["", ""]);
	assert.equal(bad[0]?.problems[0]?.says, "surveys.problem.nothing-answered");
});
