import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lookForCopies } from "./acceptance.sample.ts";
import { lookOf, lookSide } from "./look.ts";

// The acceptance at a small size; `npm run prove copies` draws 500 scenes for each of three seeds.
describe("copies among forty drawn photographs", () => {
	const looking = lookForCopies(20_261_125, 40, 2);

	test("nine of ten are found, whatever was done to them", async () => {
		const tallies = Object.values((await looking).recall);
		const asked = tallies.reduce((sum, tally) => sum + tally.asked, 0);
		const found = tallies.reduce((sum, tally) => sum + tally.found, 0);
		assert.equal(asked, 80);
		assert.ok(found >= asked * 0.9, `${found} of ${asked}`);
	});

	test("at most five of a thousand other pairs are named, near-misses alone as well", async () => {
		const { others, near } = await looking;
		assert.ok(others.named <= others.pairs * 0.005, JSON.stringify(others));
		assert.ok(near.pairs >= 60);
		assert.ok(near.named <= near.pairs * 0.005, JSON.stringify(near));
	});
});

test("a blank picture has no look, so that blank pages are not copies of each other", () => {
	const grey = new Uint8Array(lookSide * lookSide).fill(250);
	grey[77] = 240;
	assert.equal(lookOf(grey, 0.7), null);
});
