import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { yearBefore } from "./brief/brief-of.ts";
import { shareOf, sharesTogether } from "./share.ts";

test("a share has one digit, rounded half up, and of nobody there is none", () => {
	assert.equal(shareOf(1, 3).value, "33.3");
	assert.equal(shareOf(1, 16).value, "6.3");
	assert.equal(shareOf(7, 7).value, "100.0");
	assert.deepEqual(shareOf(0, 0), { value: null, n: null, of: null });
});

test("a place is the sum of what is told of its offices: what is hidden adds nothing", () => {
	const told = fc.record({
		n: fc.integer({ min: 0, max: 50 }),
		of: fc.integer({ min: 50, max: 90 }),
	});
	const hidden = fc.constant({ n: null, of: null });
	fc.assert(
		fc.property(fc.array(told), fc.array(hidden), (some, secret) => {
			const whole = sharesTogether([...some, ...secret]);
			assert.deepEqual(whole, sharesTogether(some));
			const of = some.reduce((sum, one) => sum + one.of, 0);
			assert.equal(whole.of, some.length === 0 ? null : of);
		}),
	);
});

test("a year before a leap day is the day before March", () => {
	assert.equal(yearBefore("2024-02-29"), "2023-02-28");
	assert.equal(yearBefore("2026-11-27"), "2025-11-27");
});
