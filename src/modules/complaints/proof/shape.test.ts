import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { apart, hasMarks, shapeOf } from "./shape.ts";

const grey = fc.uint8Array({ minLength: 72, maxLength: 72 });

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

test("how far two shapes are apart is the same from both sides, nought for itself, and at most 64", () => {
	fc.assert(
		fc.property(grey, grey, (a, b) => {
			const [one, other] = [shapeOf(a), shapeOf(b)];
			assert.equal(apart(one, other), apart(other, one));
			assert.equal(apart(one, one), 0);
			assert.ok(apart(one, other) <= 64);
		}),
	);
});

test("of an even wall nothing is said", () => {
	assert.ok(!hasMarks(shapeOf(new Uint8Array(72).fill(128))));
});
