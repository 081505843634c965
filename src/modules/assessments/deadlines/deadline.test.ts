import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { WorkingDays } from "#calendar";
import {
	addWorkingDays,
	type IsHoliday,
	workingDaysBetween,
} from "#kernel/working-days.ts";
import { hasPassed, lastDay } from "./deadline.ts";
import { mostDays, problemOfRules, shippedRules } from "./round-rules.ts";

const calendarOf = (isHoliday: IsHoliday): WorkingDays => ({
	isHoliday,
	add: (from, n) => addWorkingDays(from, n, isHoliday),
	between: (from, until) => workingDaysBetween(from, until, isHoliday),
});
/** Christmas and its joint leave, and nothing decreed after 2026. */
const known2026 = calendarOf((day) =>
	day.startsWith("2026") ? ["2026-12-24", "2026-12-25"].includes(day) : null,
);

test("ten working days after a Friday skip weekends, a holiday and joint leave", () => {
	assert.deepEqual(lastDay(known2026, "2026-11-20", 10), {
		dueOn: "2026-12-04",
		unknownFrom: null,
	});
	assert.deepEqual(
		lastDay(known2026, "2026-12-14", 10),
		{ dueOn: "2026-12-30", unknownFrom: null },
		"the 24th and the 25th do not count",
	);
});

test("where no decree names the holidays yet, weekends are left out and the answer says from where on", () => {
	assert.deepEqual(lastDay(known2026, "2026-12-29", 10), {
		dueOn: "2027-01-12",
		unknownFrom: "2027-01-01",
	});
});

test("a later decree can only give more days, never take one", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: mostDays }),
			fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 40 }),
			(n, free) => {
				const holidays = new Set(
					free.map((days) =>
						new Date(Date.UTC(2027, 0, 1) + days * 86_400_000)
							.toISOString()
							.slice(0, 10),
					),
				);
				const before = lastDay(known2026, "2026-12-01", n);
				const after = lastDay(
					calendarOf((day) => known2026.isHoliday(day) ?? holidays.has(day)),
					"2026-12-01",
					n,
				);
				return after.dueOn >= before.dueOn && after.unknownFrom === null;
			},
		),
	);
});

test("the last day belongs to the unit", () => {
	assert.equal(hasPassed({ dueOn: "2026-12-04" }, "2026-12-04"), false);
	assert.equal(hasPassed({ dueOn: "2026-12-04" }, "2026-12-05"), true);
});

test("the rules that come with the program are possible, and rest on no law that we name", () => {
	assert.equal(problemOfRules(shippedRules), null);
	assert.equal(shippedRules.legalBasis, "");
});

test("rules with days that nobody means are refused", () => {
	const rules = (correctionDays: number, objectionDays: number) =>
		problemOfRules({ correctionDays, objectionDays });
	assert.equal(rules(0, 5), "correction-days-out-of-range");
	assert.equal(rules(Number.NaN, 5), "correction-days-out-of-range");
	assert.equal(rules(2.5, 5), "correction-days-out-of-range");
	assert.equal(rules(10, -1), "objection-days-out-of-range");
	assert.equal(rules(10, mostDays + 1), "objection-days-out-of-range");
	assert.equal(rules(10, 0), null);
});
