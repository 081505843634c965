import assert from "node:assert/strict";
import { test } from "node:test";
import {
	beginningOf,
	dayBefore,
	dayOf,
	daysAfter,
	includes,
	isDay,
	shared,
} from "./day.ts";

test("a day must be one that the calendar has", () => {
	assert.equal(isDay("2024-02-29"), true);
	for (const wrong of [
		"2023-02-29",
		"2024-13-01",
		"21-10-2024",
		"2024-10-21T00:00:00Z",
		"",
		"kemarin",
	])
		assert.equal(isDay(wrong), false, wrong);
});

test("the day begins in Jakarta, seven hours before it begins in Greenwich", () => {
	assert.equal(dayOf(new Date("2024-10-20T16:59:59Z")), "2024-10-20");
	assert.equal(dayOf(new Date("2024-10-20T17:00:00Z")), "2024-10-21");
	assert.equal(
		beginningOf("2024-10-21").toISOString(),
		"2024-10-20T17:00:00.000Z",
	);
});

test("a span holds its first day and not its end", () => {
	const span = { from: "2022-07-25", until: "2024-10-21" };
	assert.equal(includes(span, "2022-07-24"), false);
	assert.equal(includes(span, "2022-07-25"), true);
	assert.equal(includes(span, "2024-10-20"), true);
	assert.equal(includes(span, "2024-10-21"), false);
});

test("two spans share what lies in both, and nothing where they only touch", () => {
	const before = { from: "2013-01-01", until: "2024-10-21" };
	assert.deepEqual(shared(before, { from: "2020-01-01", until: null }), {
		from: "2020-01-01",
		until: "2024-10-21",
	});
	assert.equal(shared(before, { from: "2024-10-21", until: null }), null);
});

test("the day before the first of March is found in leap years too", () => {
	assert.equal(dayBefore("2024-03-01"), "2024-02-29");
	assert.equal(dayBefore("2024-10-21"), "2024-10-20");
});

test("days are counted over the ends of months and leap years, and backwards", () => {
	assert.equal(daysAfter("2028-02-28", 1), "2028-02-29");
	assert.equal(daysAfter("2026-12-31", 1), "2027-01-01");
	assert.equal(daysAfter("2026-03-01", -1), "2026-02-28");
	assert.equal(daysAfter("2026-11-27", 0), "2026-11-27");
});
