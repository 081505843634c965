import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
	closingReminderOn,
	closingReminders,
	isQuiet,
	mayStillUndo,
} from "./rules.ts";

test("the program reminds 30, 14 and 3 days before the last day", () => {
	const due = (left: number) => closingReminderOn(left);
	assert.deepEqual([31, 30, 15, 14, 4, 3, 0, -1].map(due), [
		null,
		30,
		30,
		14,
		14,
		3,
		3,
		null,
	]);
});

test("the days of reminding fall from one to the next, whatever day it is", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 60 }), (left) => {
			const now = closingReminderOn(left + 1);
			const tomorrow = closingReminderOn(left);
			return (
				(tomorrow === null) === left > closingReminders[0] &&
				(now === null || (tomorrow ?? 99) <= now)
			);
		}),
	);
});

test("seven days are quiet, to the minute", () => {
	const sent = new Date("2026-11-18T03:00:00Z");
	assert.equal(isQuiet(sent, new Date("2026-11-25T02:59:00Z")), true);
	assert.equal(isQuiet(sent, new Date("2026-11-25T03:00:00Z")), false);
});

test("ten minutes are left for taking back", () => {
	const sent = new Date("2026-11-25T03:00:00Z");
	assert.equal(mayStillUndo(sent, new Date("2026-11-25T03:10:00Z")), true);
	assert.equal(mayStillUndo(sent, new Date("2026-11-25T03:10:01Z")), false);
});
