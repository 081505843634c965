import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { canDiffer } from "./can-differ.ts";

const said = fc.array(fc.constantFrom(0, 1 / 3, 2 / 3, 1), { maxLength: 12 });
const sumOf = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0);
const squaresOf = (values: readonly number[]) =>
	sumOf(values.map((value) => value ** 2));

test("what somebody can have said is possible, but for what lies at the very edge", () => {
	let [possible, all] = [0, 0];
	fc.assert(
		fc.property(said, said, (one, other) => {
			all += 1;
			if (
				canDiffer(one.length, other.length, {
					sum: sumOf(other) - sumOf(one),
					squares: squaresOf(other) - squaresOf(one),
				})
			)
				possible += 1;
		}),
		{ numRuns: 500, seed: 1 },
	);
	assert.ok(possible / all > 0.8, `${possible} of ${all}`);
});

test("ten people cannot say more than ten times the best", () => {
	assert.equal(canDiffer(0, 10, { sum: 10.4, squares: 10.2 }), false);
	assert.equal(canDiffer(0, 11, { sum: 10.4, squares: 10.2 }), true);
	assert.equal(canDiffer(1, 11, { sum: 9.4, squares: 8.6 }), true);
});

test("squares beyond what a sum allows are impossible", () => {
	assert.equal(canDiffer(0, 10, { sum: 5, squares: 6 }), false);
	assert.equal(canDiffer(0, 10, { sum: 5, squares: 2 }), false);
	assert.equal(canDiffer(0, 10, { sum: 5, squares: 3 }), true);
});
