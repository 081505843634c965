import assert from "node:assert/strict";
import { test } from "node:test";
import { anyData } from "../for-tests/any-data.ts";
import { attackData } from "../for-tests/attack-data.ts";
import { attackTogether } from "../for-tests/attack-together.ts";

// A thousand of them in `npm run prove together`.
test("whoever puts every page and file, every release and all totals together, with indices and spreads as they are rounded, pins down no few and no mean of few; of small cells hidden alone they do", () => {
	const { told, alone, share } = attackData(4, 2);
	assert.ok(told.targets > 100);
	assert.deepEqual([told.linear, told.whole, told.means], [0, 0, 0]);
	assert.ok(Number(share) <= 15, `${share} %`);
	assert.ok(alone.linear > 0 && alone.whole >= alone.linear && alone.means > 0);
});

test("two rests that overlap pin down nobody, although together they say how a few differ", () => {
	// Those of some hundred in which whole people and rounded means left a single table.
	for (const seed of [337, 481]) {
		const data = anyData(seed);
		const { linear, whole, means } = attackTogether(data, data.cells);
		assert.deepEqual([linear, whole, means], [0, 0, 0]);
	}
});
