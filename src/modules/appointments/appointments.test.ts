import assert from "node:assert/strict";
import { test } from "node:test";
import { hoursIn, problemsOf } from "./plan.ts";
import { placeFor } from "./slot.ts";

test("a kept place goes to whoever needs one, and never to anybody else", () => {
	const slot = { places: 3, kept: 1, taken: 0, keptTaken: 0 };
	assert.equal(placeFor(slot, true), "kept");
	assert.equal(placeFor(slot, false), "open");
	assert.equal(placeFor({ ...slot, taken: 2 }, false), "only-kept");
	assert.equal(placeFor({ ...slot, taken: 2 }, true), "kept");
	assert.equal(placeFor({ ...slot, keptTaken: 1 }, true), "open");
	assert.equal(placeFor({ ...slot, taken: 2, keptTaken: 1 }, true), "full");
});

test("hours are read as people write them, and a wrong one is said", () => {
	assert.deepEqual(hoursIn("13:30, 8 08.00;9.15"), ["08:00", "09:15", "13:30"]);
	assert.equal(hoursIn("25.00"), null);
	const plan = {
		from: "2026-11-30",
		until: null,
		weekdays: [],
		hours: "pagi",
		minutes: 30,
		places: 2,
		kept: 3,
	};
	assert.deepEqual(
		problemsOf(plan, "2026-11-20").map(({ field }) => field),
		["jam", "khusus"],
	);
});
