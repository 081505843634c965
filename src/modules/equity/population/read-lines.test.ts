import assert from "node:assert/strict";
import { test } from "node:test";
import { readPopulation } from "./read-lines.ts";

const read = (text: string) => readPopulation(text, ["36", "53"], 2026);

test("lines are read as a spreadsheet saves or copies them", () => {
	const line = {
		province: "36",
		year: 2025,
		dimension: "disability",
		group: "with",
		people: 85_000,
	};
	for (const text of [
		"provinsi,tahun,dimensi,kelompok,orang\r\n36,2025,disability,with,85000\r\n",
		"36;2025;disability;with;85000",
		"36\t2025\tdisability\twith\t85000\n\n",
	])
		assert.deepEqual(read(text), { lines: [line], problems: [] });
	assert.deepEqual(read(",2025,all,,270000000").lines, [
		{
			province: "",
			year: 2025,
			dimension: "all",
			group: "",
			people: 270_000_000,
		},
	]);
});

test("what cannot be is refused by its line, and nothing is guessed", () => {
	const why = (text: string) => read(text).problems.map((each) => each.why);
	assert.deepEqual(
		why(
			[
				"99,2025,all,,10",
				"36,2027,all,,10",
				"36,2025,colour,red,10",
				"36,2025,sex,women,10",
				"36,2025,sex,woman,1.00",
				"36,2025,sex,woman,-3",
				"36,2025,sex,woman,1,000",
				"36,2025,all,everybody,10",
			].join("\n"),
		),
		[
			"province",
			"year",
			"dimension",
			"group",
			"people",
			"people",
			"columns",
			"group",
		],
	);
	assert.deepEqual(why("36,2025,all,,1.400.000"), []);
	assert.deepEqual(why("36,2025,all,,10\n36,2025,all,,11"), ["twice"]);
});
