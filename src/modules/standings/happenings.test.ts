import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
	type HappeningKind,
	happeningsIn,
	type StoodSo,
} from "./happenings.ts";

const noon = (day: string) => new Date(`${day}T05:00:00Z`);
const stood = (since: string, more: Partial<StoodSo> = {}): StoodSo => ({
	unitId: "u",
	instrument: "p2ham-2023",
	year: 2026,
	since: noon(since),
	state: "preparing",
	requestedAt: noon("2026-02-01"),
	declaredAt: null,
	submittedAt: null,
	verifiedAt: null,
	decidedAt: null,
	predicateStatus: null,
	predicateUntil: null,
	...more,
});
const whole = {
	state: "awarded",
	declaredAt: noon("2026-03-31"),
	submittedAt: noon("2026-05-02"),
	verifiedAt: noon("2026-06-30"),
	decidedAt: noon("2026-07-01"),
	predicateStatus: "active",
	predicateUntil: "2027-07-01",
} as const;
const quarters = {
	first: { from: "2026-01-01", until: "2026-03-31" },
	second: { from: "2026-04-01", until: "2026-06-30" },
	third: { from: "2026-07-01", until: "2026-09-30" },
} as const;
const kinds = (
	rows: readonly StoodSo[],
	days: { readonly from: string; readonly until: string },
): HappeningKind[] => happeningsIn(rows, days).map(({ what }) => what);

test("what happened on the last day of a quarter belongs to it, and on the day after to the next", () => {
	const rows = [stood("2026-07-01", whole)];
	assert.deepEqual(kinds(rows, quarters.first), ["requested", "declared"]);
	assert.deepEqual(kinds(rows, quarters.second), ["handed-in", "verified"]);
	assert.deepEqual(kinds(rows, quarters.third), ["awarded"]);
});

test("a day ends in Jakarta: half past eleven in the evening of the last day still counts", () => {
	const late = stood("2026-06-30", {
		declaredAt: new Date("2026-06-30T16:30:00Z"),
	});
	assert.deepEqual(kinds([late], quarters.second), ["declared"]);
});

test("a predicate is suspended, restored and revoked when that was done", () => {
	const rows = [
		stood("2026-07-01", whole),
		stood("2026-07-10", { ...whole, predicateStatus: "suspended" }),
		stood("2026-08-10", { ...whole, predicateStatus: "active" }),
		stood("2026-09-10", { ...whole, predicateStatus: "revoked" }),
	];
	assert.deepEqual(kinds(rows, quarters.third), [
		"awarded",
		"predicate-suspended",
		"predicate-restored",
		"predicate-revoked",
	]);
	assert.deepEqual(kinds(rows.slice(0, 1), quarters.second), [
		"handed-in",
		"verified",
	]);
});

test("a predicate ends on its day, and one that was revoked before does not end again", () => {
	const days = { from: "2027-07-01", until: "2027-09-30" };
	const rows = [stood("2026-07-01", whole)];
	assert.deepEqual(kinds(rows, days), ["predicate-ended"]);
	const revoked = stood("2026-09-10", { ...whole, predicateStatus: "revoked" });
	assert.deepEqual(kinds([...rows, revoked], days), []);
});

test("what happened in a year is what happened in its quarters, each thing once", () => {
	const day = fc
		.integer({ min: 0, max: 364 })
		.map((n) => new Date(Date.UTC(2026, 0, 1 + n, 5)));
	const span = (from: string, until: string) => ({
		from: `2026-${from}`,
		until: `2026-${until}`,
	});
	fc.assert(
		fc.property(
			day,
			day,
			day,
			fc.constantFrom("awarded", "refused"),
			(declaredAt, submittedAt, decidedAt, state) => {
				const rows = [
					stood("2026-12-31", { declaredAt, submittedAt, decidedAt, state }),
				];
				const parts = [
					span("01-01", "03-31"),
					span("04-01", "06-30"),
					span("07-01", "09-30"),
					span("10-01", "12-31"),
				].flatMap((days) => kinds(rows, days));
				assert.deepEqual(
					parts.sort(),
					kinds(rows, span("01-01", "12-31")).sort(),
				);
				assert.equal(parts.length, 4);
			},
		),
	);
});
