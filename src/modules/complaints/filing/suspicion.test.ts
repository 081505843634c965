import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { floodLimits } from "#receipts";
import { type Sending, suspicionOf } from "./suspicion.ts";

const slow: Sending = {
	trapFilled: false,
	took: 60,
	number: 1,
	worked: false,
};

test("nothing speaks against whoever took a minute", () => {
	assert.equal(suspicionOf(slow), null);
});

test("sent in two seconds, or with the hidden field, it is looked at and not refused", () => {
	assert.equal(suspicionOf({ ...slow, took: 2 }), "fast");
	assert.equal(suspicionOf({ ...slow, took: null }), "fast");
	assert.equal(suspicionOf({ ...slow, trapFilled: true }), "field");
});

test("the thirty-first of a network within the hour is looked at, the three hundred and first comes back later", () => {
	assert.equal(suspicionOf({ ...slow, number: floodLimits.lookedAt }), null);
	assert.equal(suspicionOf({ ...slow, number: 31 }), "many");
	assert.equal(suspicionOf({ ...slow, number: 300 }), "many");
	assert.equal(suspicionOf({ ...slow, number: 300, worked: true }), null);
	assert.equal(suspicionOf({ ...slow, number: 301 }), "too-many");
});

test("only numbers turn anybody away, whatever else there is", () => {
	fc.assert(
		fc.property(
			fc.boolean(),
			fc.option(fc.nat()),
			fc.integer({ min: 1, max: floodLimits.most }),
			fc.boolean(),
			(trapFilled, took, number, worked) => {
				assert.notEqual(
					suspicionOf({ trapFilled, took, number, worked }),
					"too-many",
				);
			},
		),
	);
});
