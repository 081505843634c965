import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { longestSide, smallerSize } from "./picture-size.ts";

test("a large picture keeps its proportions, and its longer side is the longest there is", () => {
	assert.deepEqual(smallerSize(4000, 3000), { width: 2048, height: 1536 });
	assert.deepEqual(smallerSize(3000, 4000), { width: 1536, height: 2048 });
	assert.deepEqual(smallerSize(20_000, 2), { width: 2048, height: 1 });
});

test("no picture is made larger, and none is left without a side", () => {
	const side = fc.integer({ min: 1, max: 20_000 });
	fc.assert(
		fc.property(side, side, (width, height) => {
			const small = smallerSize(width, height);
			assert.ok(small.width >= 1 && small.height >= 1);
			assert.ok(small.width <= width && small.height <= height);
			assert.ok(Math.max(small.width, small.height) <= longestSide);
		}),
	);
});
