import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
	firstDayOf,
	lastDayOf,
	quarterCode,
	quarterNamed,
	quarterOf,
	quartersBetween,
	toldOn,
} from "./quarter.ts";

const day = fc
	.integer({ min: 0, max: 20_000 })
	.map((n) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10));

test("every day lies in one quarter, between its first and its last day", () => {
	fc.assert(
		fc.property(day, (one) => {
			const quarter = quarterOf(one);
			assert.ok(firstDayOf(quarter) <= one && one <= lastDayOf(quarter));
			assert.deepEqual(quarterNamed(quarterCode(quarter)), quarter);
		}),
	);
});

test("one quarter follows the other without a day between", () => {
	const all = quartersBetween("2023-11-05", "2026-02-01").reverse();
	assert.equal(all.length, 10);
	for (const [at, quarter] of all.entries()) {
		const before = all[at - 1];
		if (!before) continue;
		const next = new Date(`${lastDayOf(before)}T00:00:00Z`);
		next.setUTCDate(next.getUTCDate() + 1);
		assert.equal(next.toISOString().slice(0, 10), firstDayOf(quarter));
	}
});

test("a leap year has its day", () => {
	assert.equal(lastDayOf({ year: 2024, number: 1 }), "2024-03-31");
	assert.equal(lastDayOf({ year: 2026, number: 4 }), "2026-12-31");
});

test("a quarter runs through its last day, and is not told before its first", () => {
	const quarter = { year: 2026, number: 3 } as const;
	assert.equal(toldOn(quarter, "2026-06-30"), null);
	assert.deepEqual(toldOn(quarter, "2026-09-30"), {
		from: "2026-07-01",
		until: "2026-09-30",
		running: true,
	});
	assert.equal(toldOn(quarter, "2026-10-01")?.running, false);
});

test("an address that names no quarter names nothing", () => {
	for (const code of [
		"",
		"2026",
		"2026-0",
		"2026-5",
		"2026-1x",
		"x2026-1",
		"0000-1",
		"9999-4",
	])
		assert.equal(quarterNamed(code), null);
});
