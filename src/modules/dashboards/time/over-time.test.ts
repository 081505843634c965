import assert from "node:assert/strict";
import { test } from "node:test";
import { nothingYet, type Reading } from "../measure.ts";
import { daysUntil, momentsOf } from "./over-time.ts";

const on = (day: string, value: string | null, behind = "/hasil/a/2026") =>
	({
		...nothingYet,
		total: { value, n: null, of: null },
		when: { kind: "day", day },
		behind,
	}) satisfies Reading;
const told = (period: number, value: string | null) =>
	({
		...nothingYet,
		total: { value, n: null, of: null },
		when: { kind: "quarter", period, toldOn: "2026-01-01" },
	}) satisfies Reading;

test("a day is looked back from by the ends of quarters, and the end of a quarter stands once", () => {
	assert.deepEqual(daysUntil("2026-11-28", 4), [
		"2026-03-31",
		"2026-06-30",
		"2026-09-30",
		"2026-11-28",
	]);
	assert.deepEqual(daysUntil("2026-09-30", 3), [
		"2026-03-31",
		"2026-06-30",
		"2026-09-30",
	]);
	assert.deepEqual(daysUntil("2026-01-01", 2), ["2025-12-31", "2026-01-01"]);
	assert.equal(daysUntil("2026-12-31").length, 8);
});

test("a quarter that was told stands once, by what was said of it last", () => {
	assert.deepEqual(
		momentsOf([
			nothingYet,
			told(20261, "70.0"),
			told(20262, "71.0"),
			told(20262, "72.0"),
		]).map(({ total }) => total.value),
		["70.0", "72.0"],
	);
});

test("one look that is the newest on two days stands once", () => {
	assert.deepEqual(
		momentsOf([on("2026-09-12", "30.0"), on("2026-09-12", "30.0")]).length,
		1,
	);
});

test("a hole between two figures stays; what was not known before all of them is left out", () => {
	assert.deepEqual(
		momentsOf([told(20261, null), told(20262, "1.0"), told(20263, null)]).map(
			({ total }) => total.value,
		),
		["1.0", null],
	);
});

test("where another round began the series is broken", () => {
	assert.deepEqual(
		momentsOf([
			on("2025-12-31", "40.0", "/hasil/a/2025"),
			on("2026-03-31", "0.0"),
			on("2026-06-30", "10.0"),
		]).map(({ broken }) => broken),
		[false, true, false],
	);
});
