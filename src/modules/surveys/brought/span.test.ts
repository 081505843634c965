import assert from "node:assert/strict";
import { test } from "node:test";
import { daysOf, partsOf, readSpan } from "./span.ts";

test("spans are read as offices write them, in both languages", () => {
	for (const [typed, span] of [
		["2023", "2023"],
		["Tahun 2023", "2023"],
		["Semester I 2023", "2023-S1"],
		["SMT 2/2023", "2023-S2"],
		["2023-S2", "2023-S2"],
		["TW III 2023", "2023-T3"],
		["Triwulan 4, 2023", "2023-T4"],
		["2023 Q3", "2023-T3"],
		["2023-05", "2023-05"],
		["5/2023", "2023-05"],
	] as const)
		assert.equal(readSpan(typed), span, typed);
});

test("what is no span is not guessed", () => {
	for (const typed of [
		"",
		"23",
		"1999",
		"Semester III 2023",
		"TW V 2023",
		"2023-13",
		"2023-00",
		"Mei",
		"2023 2024",
		"TW 1 2023 final",
		"constructor 2023",
	])
		assert.equal(readSpan(typed), null, typed);
});

test("the days of a span are its first and its last", () => {
	for (const [span, days] of [
		["2024", ["2024-01-01", "2024-12-31"]],
		["2023-S2", ["2023-07-01", "2023-12-31"]],
		["2023-T1", ["2023-01-01", "2023-03-31"]],
		["2024-02", ["2024-02-01", "2024-02-29"]],
	] as const) {
		const parts = partsOf(span);
		assert.ok(parts);
		assert.deepEqual(daysOf(parts), days);
	}
});
