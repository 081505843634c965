import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { shippedFreeDays } from "#calendar";
import { dueOf, type OfficeClock, workingDaysUntil } from "./outcome.ts";

const clock = (
	dueOn: string,
	endedOn: string | null,
	total = false,
): OfficeClock => ({ dueOn, endedOn, total });
const outer = (endedOn: string | null = null) =>
	clock("2026-12-30", endedOn, true);

test("an answer in the step that waited for it is held against the last day of that step", () => {
	const clocks = [
		clock("2026-11-05", "2026-11-04"),
		clock("2026-11-11", "2026-11-10"),
		outer(),
	];
	assert.equal(dueOf(clocks, "2026-11-10"), "2026-11-11");
});

test("a first check that was late stays late, however fast the answer came then", () => {
	const clocks = [
		clock("2026-11-05", "2026-11-20"),
		clock("2026-11-27", "2026-11-21"),
		outer(),
	];
	assert.equal(dueOf(clocks, "2026-11-21"), "2026-11-05");
});

test("without an answer the next last day counts, or the one that was missed", () => {
	assert.equal(
		dueOf([clock("2026-11-05", "2026-11-04"), clock("2026-11-11", null)], null),
		"2026-11-11",
	);
	assert.equal(
		dueOf([clock("2026-11-05", "2026-11-09"), clock("2026-11-16", null)], null),
		"2026-11-05",
	);
});

test("what comes after the answer is no part of it: whoever objects was answered", () => {
	const clocks = [clock("2026-11-11", "2026-11-10"), outer("2027-01-10")];
	const again = clock("2026-11-25", "2026-12-04");
	assert.equal(dueOf(clocks, "2026-11-10"), "2026-11-11");
	assert.equal(dueOf([...clocks, again], "2026-11-10"), "2026-11-11");
});

test("where a procedure has one limit for everything, that one counts", () => {
	assert.equal(dueOf([outer("2027-01-10")], "2026-11-10"), "2026-12-30");
});

test("where no clock ran, nothing was promised by a day", () => {
	assert.equal(dueOf([], null), null);
	assert.equal(dueOf([], "2026-11-10"), null);
});

const day = fc
	.integer({ min: 0, max: 300 })
	.map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));

test("an answer is in time exactly where no promise before it was missed", () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(day, fc.option(day)), { minLength: 1, maxLength: 5 }),
			day,
			(steps, answeredOn) => {
				const clocks = [
					...steps.map(([dueOn, endedOn]) => clock(dueOn, endedOn)),
					clock("2026-12-31", null, true),
				];
				const due = dueOf(clocks, answeredOn);
				const missed = clocks.some(
					({ dueOn, endedOn }) =>
						dueOn <
						(endedOn === null || endedOn > answeredOn ? answeredOn : endedOn),
				);
				if (due !== null && !missed) assert.ok(answeredOn <= due);
				if (missed) assert.ok(due !== null && due < answeredOn);
			},
		),
	);
});

test("working days to an answer skip weekends and holidays and the day itself", () => {
	const calendar = shippedFreeDays();
	const rule = { jointLeave: "free", regional: "free" } as const;
	// Friday to Monday; 17 August is a holiday, and was a Monday in 2026.
	assert.equal(workingDaysUntil("2026-11-20", "2026-11-23", rule, calendar), 1);
	assert.equal(workingDaysUntil("2026-08-14", "2026-08-18", rule, calendar), 1);
	assert.equal(workingDaysUntil("2026-11-20", "2026-11-20", rule, calendar), 0);
});
