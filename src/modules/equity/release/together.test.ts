import assert from "node:assert/strict";
import { test } from "node:test";
import { attackData } from "../for-tests/attack-data.ts";

// A thousand of them in `npm run prove together`.
test("whoever puts every page and file, every release and all totals together, with indices and spreads as they are rounded, pins down no few and no mean of few; of small cells hidden alone they do", () => {
	const { told, alone, share } = attackData(4, 2);
	assert.ok(told.targets > 100);
	assert.deepEqual([told.linear, told.whole, told.means], [0, 0, 0]);
	assert.ok(Number(share) <= 15, `${share} %`);
	assert.ok(alone.linear > 0 && alone.whole >= alone.linear && alone.means > 0);
});
