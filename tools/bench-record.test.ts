import assert from "node:assert/strict";
import { test } from "node:test";
import { cellsOf, linesIn, recordOf } from "./bench-record.mjs";

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
		["pages", "how long", "9 ms", "50 ms", "kept", "Tuesday"],
		["search", "how long", "20 ms", "50 ms", "kept", "Monday"],
		["surveys", "how long", "40 ms", "50 ms", "kept", "Tuesday"],
	]);
	assert.match(first, /1,200 ms \| +50 ms \| MISSED/);
	assert.equal(recordOf(second, "a machine", []), second);
});
