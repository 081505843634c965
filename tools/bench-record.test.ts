import assert from "node:assert/strict";
import { test } from "node:test";
import { cellsOf, linesIn, medianOf, recordOf } from "./bench-record.mjs";

const measured = (part: string, figure: number, when: string) => [
	...cellsOf({ part, name: "how long", figure, unit: "ms", limit: 50 }),
	when,
];

test("a part that is measured again takes its own place in the record, and no other part loses its lines", () => {
	const first = recordOf("", "a machine", [
		measured("search", 20, "Monday"),
		measured("surveys", 30, "Monday"),
		measured("surveys", 1_200, "Monday"),
	]);
	const second = recordOf(first, "a machine", [
		measured("surveys", 40, "Tuesday"),
		measured("pages", 9, "Tuesday"),
	]);
	assert.deepEqual(linesIn(second), [
		["pages", "how long", "9 ms", "50 ms", "0.18", "kept", "Tuesday"],
		["search", "how long", "20 ms", "50 ms", "0.40", "kept", "Monday"],
		["surveys", "how long", "40 ms", "50 ms", "0.80", "kept", "Tuesday"],
	]);
	assert.match(first, /1,200 ms \| +50 ms \| +24.00 \| MISSED/);
	assert.equal(recordOf(second, "a machine", []), second);
});

test("of several runs the one in the middle stands in the report, figure by figure", () => {
	const run = (a: number, b: number) => [
		{ name: "first", figure: a },
		{ name: "second", figure: b },
	];
	assert.deepEqual(medianOf([run(3, 10), run(1, 30), run(2, 20)]), run(2, 20));
	assert.deepEqual(medianOf([run(1, 2), [{ name: "third", figure: 5 }]]), [
		...run(1, 2),
		{ name: "third", figure: 5 },
	]);
});
