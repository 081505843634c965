import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { includes } from "#territory";
import { firstUncovered, leavesNobody, type Watch } from "./administrators.ts";

const watch = (
	roleId: string,
	from: string,
	until: string | null = null,
): Watch => ({ roleId, personId: roleId, from, until });

test("the only administrator cannot end, today or on a day to come", () => {
	const alone = [watch("agus", "2025-01-01")];
	assert.ok(leavesNobody(alone, ["agus"], "2026-11-20"));
	assert.ok(leavesNobody(alone, ["agus"], "2030-01-01"));
});

test("one of two may end, both may not", () => {
	const two = [watch("agus", "2025-01-01"), watch("siti", "2026-01-01")];
	assert.ok(!leavesNobody(two, ["agus"], "2026-11-20"));
	assert.ok(leavesNobody(two, ["agus", "siti"], "2026-11-20"));
});

test("an end that is planned for the other counts: nobody would be left on that day", () => {
	const two = [
		watch("agus", "2025-01-01"),
		watch("siti", "2026-01-01", "2027-01-01"),
	];
	assert.ok(leavesNobody(two, ["agus"], "2026-11-20"));
	assert.ok(leavesNobody(two, ["agus"], "2026-12-31"));
	assert.ok(
		!leavesNobody(
			[...two, watch("budi", "2026-12-01")],
			["agus"],
			"2026-11-20",
		),
	);
});

test("a role that begins only later does not bridge the days before", () => {
	const two = [watch("agus", "2025-01-01"), watch("siti", "2027-01-01")];
	assert.ok(leavesNobody(two, ["agus"], "2026-12-31"));
	assert.ok(!leavesNobody(two, ["agus"], "2027-01-01"));
});

test("who looked after nobody leaves nobody alone", () => {
	assert.ok(!leavesNobody([], ["wulan"], "2026-11-20"));
	assert.ok(
		!leavesNobody([watch("agus", "2025-01-01")], ["wulan"], "2026-11-20"),
	);
});

test("the first uncovered day is the first that no other span holds", () => {
	const days = Array.from(
		{ length: 28 },
		(_, i) => `2026-02-${String(i + 1).padStart(2, "0")}`,
	);
	const day = fc.constantFrom(...days);
	const span = fc
		.tuple(day, fc.option(day))
		.map(([from, until]) => ({ from, until }));
	fc.assert(
		fc.property(day, day, fc.array(span, { maxLength: 5 }), (a, b, others) => {
			const [from, until] = a < b ? [a, b] : [b, a];
			const expected = days.find(
				(one) =>
					includes({ from, until }, one) &&
					!others.some((other) => includes(other, one)),
			);
			assert.equal(firstUncovered({ from, until }, others), expected ?? null);
		}),
	);
});
