import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mailDue, quarterOfAnHour, waitAfter } from "./mail-due.ts";
import { type Rhythm, rhythms } from "./preference.ts";

const at = (text: string): Date => new Date(text);
/** After all of them. */
const now = at("2041-01-01T00:00:00Z");
const due = (
	rhythm: Rhythm,
	queuedAt: Date,
	lastMailAt: Date | null,
): string | undefined =>
	mailDue(rhythm, queuedAt, lastMailAt, now)?.toISOString();

test("at once is at once, but a quarter of an hour after the mail before", () => {
	const queued = at("2026-11-20T03:00:00Z");
	assert.equal(due("at-once", queued, null), "2026-11-20T03:00:00.000Z");
	assert.equal(
		due("at-once", queued, at("2026-11-20T02:50:00Z")),
		"2026-11-20T03:05:00.000Z",
	);
	assert.equal(
		due("at-once", queued, at("2026-11-20T01:00:00Z")),
		"2026-11-20T03:00:00.000Z",
	);
});

test("once a day is at seven in the morning in Jakarta", () => {
	// 20 November 06.59 in Jakarta is 19 November 23:59 in Greenwich.
	assert.equal(
		due("daily", at("2026-11-19T23:59:00Z"), null),
		"2026-11-20T00:00:00.000Z",
	);
	assert.equal(
		due("daily", at("2026-11-20T00:01:00Z"), null),
		"2026-11-21T00:00:00.000Z",
	);
	assert.equal(
		due("daily", at("2026-12-31T18:00:00Z"), null),
		"2027-01-01T00:00:00.000Z",
	);
});

test("never is never", () => {
	assert.equal(mailDue("never", at("2026-11-20T03:00:00Z"), null, now), null);
});

const moment = fc.date({
	min: at("2020-01-01T00:00:00Z"),
	max: at("2040-01-01T00:00:00Z"),
	noInvalidDate: true,
});

test("nobody is written to before there is something, nor twice within a quarter of an hour, nor later than a day", () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...rhythms),
			moment,
			moment,
			(rhythm, queued, last) => {
				const next = mailDue(rhythm, queued, last, now);
				if (next === null) return rhythm === "never";
				const soonest = Math.max(
					queued.getTime(),
					last.getTime() + quarterOfAnHour,
				);
				return (
					next >= queued &&
					next.getTime() >= last.getTime() + quarterOfAnHour &&
					next.getTime() <= soonest + 86_400_000
				);
			},
		),
	);
});

test("what was written while the clock was ahead holds up nothing", () => {
	const today = at("2026-11-20T03:00:00Z");
	const ahead = at("2027-11-20T03:00:00Z");
	for (const rhythm of ["at-once", "daily"] as const)
		assert.deepEqual(mailDue(rhythm, ahead, ahead, today), today);
	assert.deepEqual(mailDue("at-once", today, ahead, today), today);
});

test("after each try in vain the wait is longer, from five minutes up to six hours", () => {
	const minutes = [1, 2, 3, 7, 8, 100].map(
		(tries) => waitAfter(tries) / 60_000,
	);
	assert.deepEqual(minutes, [5, 10, 20, 320, 360, 360]);
});
