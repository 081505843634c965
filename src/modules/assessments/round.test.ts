import assert from "node:assert/strict";
import { test } from "node:test";
import { allInstruments } from "#instruments";
import {
	isAssessable,
	problemOfChange,
	problemOfDays,
	roundStateOn,
} from "./round.ts";

const days = { opensOn: "2027-01-02", closesOn: "2027-11-30" };

test("a round is coming, open, or closed; the last day still counts", () => {
	assert.deepEqual(roundStateOn(days, "2026-12-21"), {
		is: "coming",
		days: 12,
	});
	assert.deepEqual(roundStateOn(days, "2027-01-02"), { is: "open", days: 333 });
	assert.deepEqual(roundStateOn(days, "2027-11-30"), { is: "open", days: 1 });
	assert.deepEqual(roundStateOn(days, "2027-12-01"), { is: "closed" });
});

test("a round may have opened before today, and may not be over", () => {
	const reason = (given: typeof days, today: string) =>
		problemOfDays(given, today)?.reason ?? null;
	assert.equal(reason(days, "2027-03-01"), null);
	assert.equal(reason(days, "2027-11-30"), null);
	assert.equal(reason(days, "2027-12-01"), "closes-in-past");
	assert.equal(
		reason({ ...days, closesOn: "2027-01-01" }, "2026-12-01"),
		"closes-before-opening",
	);
	assert.equal(
		reason({ ...days, opensOn: "2027-02-30" }, "2026-12-01"),
		"wrong-day",
	);
});

test("the last day moves both ways but not into the past; the first day only before it has come", () => {
	const reason = (change: Partial<typeof days>, today: string) =>
		problemOfChange(days, { ...days, ...change }, today)?.reason ?? null;
	assert.equal(reason({ closesOn: "2027-06-30" }, "2027-06-30"), null);
	assert.equal(reason({ closesOn: "2028-01-31" }, "2027-06-30"), null);
	assert.equal(
		reason({ closesOn: "2027-06-29" }, "2027-06-30"),
		"closes-in-past",
	);
	assert.equal(
		reason({ closesOn: "2028-01-31" }, "2027-12-24"),
		null,
		"a round that is over can be extended",
	);
	assert.equal(reason({ opensOn: "2027-01-20" }, "2027-01-01"), null);
	assert.equal(
		reason({ opensOn: "2027-01-20" }, "2027-01-02"),
		"opened-already",
	);
	assert.equal(
		reason({ opensOn: "2026-12-01" }, "2026-12-20"),
		"opens-in-past",
	);
});

test("rounds are for instruments that lead from answers to a decision, not for surveys", () => {
	const ids = allInstruments()
		.filter(isAssessable)
		.map(({ id }) => id);
	assert.ok(ids.includes("p2ham-2023"));
	assert.ok(ids.includes("kkpham-2021"));
	assert.ok(!ids.includes("skm-2017"));
});
