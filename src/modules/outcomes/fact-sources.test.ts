import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { daysAfter } from "#territory";
import { keptOn } from "./fact-sources.ts";

const opened = "2026-01-01";
const on = (n: number) => daysAfter(opened, n);

test("an outcome within the promised days counts, a later one counts against, and what still has time counts not at all", () => {
	const kept = (ended: number | null, day: number) =>
		keptOn(
			{ openedOn: opened, endedOn: ended === null ? null : on(ended) },
			on(day),
			90,
		);
	assert.equal(kept(90, 90), "yes");
	assert.equal(kept(91, 91), "no");
	assert.equal(kept(null, 90), null);
	assert.equal(kept(null, 91), "no");
	// What was said since changes nothing of a day before.
	assert.equal(kept(120, 100), "no");
	assert.equal(kept(80, 70), null);
	// After a year it is forgotten.
	assert.equal(kept(10, 374), "yes");
	assert.equal(kept(10, 375), null);
	assert.equal(kept(null, -1), null);
});

test("saying the outcome in time never lowers the figure, whatever the day", () => {
	fc.assert(
		fc.property(fc.nat(90), fc.nat(500), (ended, day) => {
			const counts = keptOn(
				{ openedOn: opened, endedOn: on(ended) },
				on(day),
				90,
			);
			assert.notEqual(counts, "no");
		}),
	);
});
