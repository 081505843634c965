import assert from "node:assert/strict";
import { test } from "node:test";
import { arrivals, chanceOf, percentile } from "./schedule.ts";

test("people come as often as was asked, for what was asked, and the same ones for the same seed", () => {
	const mix = { reading: 80, complaint: 20, lane: 0 };
	const all = arrivals(mix, 50, 200, chanceOf(7));
	assert.deepEqual(all, arrivals(mix, 50, 200, chanceOf(7)));
	assert.notDeepEqual(all, arrivals(mix, 50, 200, chanceOf(8)));
	assert.ok(Math.abs(all.length - 10_000) < 400, String(all.length));
	const complaints = all.filter(({ kind }) => kind === "complaint").length;
	assert.ok(Math.abs(complaints / all.length - 0.2) < 0.02);
	assert.ok(all.every(({ at, kind }) => at < 200_000 && kind !== "lane"));
	// One by one, not evenly: the gaps of people who know nothing of each other vary as much as they are long.
	const gaps = all.slice(1).map(({ at }, n) => at - (all[n]?.at ?? 0));
	const mean = gaps.reduce((sum, one) => sum + one, 0) / gaps.length;
	const spread = Math.sqrt(
		gaps.reduce((sum, one) => sum + (one - mean) ** 2, 0) / gaps.length,
	);
	assert.ok(Math.abs(spread / mean - 1) < 0.05, String(spread / mean));
});

test("of a hundred times the 99th is the second longest, and of none there is nothing to say", () => {
	const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
	assert.equal(percentile(hundred, 99), 99);
	assert.equal(percentile(hundred, 50), 50);
	assert.equal(percentile([3], 99), 3);
	assert.equal(percentile([], 99), 0);
});
