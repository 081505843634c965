import assert from "node:assert/strict";
import { test } from "node:test";
import { endOf, isYear, problemOfDay, usualDay } from "./as-of.ts";

const now = new Date("2026-11-20T18:00:00Z"); // 21 November in Jakarta

test("a day ends at midnight in Jakarta", () => {
	assert.equal(endOf("2023-12-31").toISOString(), "2023-12-31T17:00:00.000Z");
	assert.equal(endOf("2024-02-29").toISOString(), "2024-02-29T17:00:00.000Z");
});

test("a year that is over is read on its last day, the current one today", () => {
	assert.equal(usualDay(2023, now), "2023-12-31");
	assert.equal(usualDay(2026, now), "2026-11-21");
});

test("a day is refused with its reason", () => {
	assert.equal(problemOfDay("2026-11-21", now), null);
	assert.equal(problemOfDay("2026-11-22", now), "in-the-future");
	assert.equal(problemOfDay("2012-12-31", now), "before-record");
	assert.equal(problemOfDay("2023-02-30", now), "wrong-form");
	assert.equal(problemOfDay("31-12-2023", now), "wrong-form");
});

test("a table can be of a year of our record", () => {
	assert.deepEqual(
		["2012", "2013", "2026", "2027", "23", "abcd"].map((year) =>
			isYear(year, now),
		),
		[false, true, true, false, false, false],
	);
});
