import assert from "node:assert/strict";
import { test } from "node:test";
import { attackData } from "../for-tests/attack-data.ts";

test("a thousand data sets: whoever puts everything together that was published pins down no few and no mean of few", () => {
	const { told, share } = attackData(1_000, 0);
	assert.deepEqual([told.linear, told.whole, told.means], [0, 0, 0]);
	assert.ok(Number(share) <= 15, `${share} %`);
});
