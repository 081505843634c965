import assert from "node:assert/strict";
import { test } from "node:test";
import { fuzz } from "./fuzz-for-tests.ts";

// Always the same; `npm run prove -- fuzz` sends a hundred times as many.

const draws = 1_250;

test("whatever is sent by chance to any page, form or call is answered, in time, and shows nothing of what others typed", async () => {
	const found = await fuzz(20261128, 0, draws);
	assert.deepEqual(found.faults, []);
	assert.ok(found.requests > draws);
	assert.ok((found.statuses[200] ?? 0) > draws / 8, "pages are reached");
	assert.ok((found.statuses[422] ?? 0) > draws / 16, "forms are read");
	console.log(
		`${found.requests} requests, ${JSON.stringify(found.statuses)}, slowest ${Math.round(found.slowest)} ms`,
	);
});
