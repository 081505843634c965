import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { hasMarks, shapeOf } from "./shape.ts";

test("a picture that was made lighter has the same shape", () => {
	fc.assert(
		fc.property(
			fc.uint8Array({ minLength: 72, maxLength: 72, max: 200 }),
			fc.integer({ min: 0, max: 55 }),
			(points, more) => {
				const lighter = points.map((point) => point + more);
				assert.equal(shapeOf(lighter), shapeOf(points));
			},
		),
	);
});

test("of an even wall nothing is said", () => {
	assert.ok(!hasMarks(shapeOf(new Uint8Array(72).fill(128))));
});
