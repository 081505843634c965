import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { inSteps } from "./in-steps.ts";

test("a count that is read each day is told in steps: of few nothing, of none the same, and one more is seen by nobody but at a step", () => {
	assert.equal(inSteps(0, 10), null);
	assert.equal(inSteps(9, 10), null);
	assert.equal(inSteps(10, 10), 10);
	assert.equal(inSteps(29, 10), 20);
	fc.assert(
		fc.property(
			fc.nat(100_000),
			fc.integer({ min: 10, max: 100 }),
			(n, least) => {
				const told = inSteps(n, least);
				assert.ok(
					told === null
						? n < least
						: told % least === 0 && told <= n && n < told + least,
				);
			},
		),
	);
});
