import assert from "node:assert/strict";
import { test } from "node:test";
import { daysLeft, urgencyOf } from "./notice.ts";

const today = "2026-11-20";

test("days are counted by the calendar, also over months and years", () => {
	const left = [
		"2026-11-19",
		"2026-11-20",
		"2026-11-21",
		"2026-12-01",
		"2027-01-01",
	].map((due) => daysLeft(due, today));
	assert.deepEqual(left, [-1, 0, 1, 11, 42]);
});

test("what is due today is not late; what is due in a week from today is later", () => {
	const urgencies = [
		"2026-11-19",
		"2026-11-20",
		"2026-11-26",
		"2026-11-27",
		null,
	].map((due) => urgencyOf(due, today));
	assert.deepEqual(urgencies, ["overdue", "soon", "soon", "later", "undated"]);
});
