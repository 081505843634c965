import assert from "node:assert/strict";
import { test } from "node:test";
import { runLane } from "./lane-run.ts";

test("sixty items, five connections cut while a decision is under way: judgements, lane and trail agree on exactly sixty", async () => {
	const run = await runLane({ items: 60, cuts: 5 });
	assert.equal(run.decisions, 60);
	assert.equal(run.cuts, 5);
	assert.equal(run.sentAgain, 5);
	assert.deepEqual(
		[run.marks, run.lane, run.trail, run.items],
		[60, 60, 60, 60],
	);
	assert.equal(run.receivedTwice, 0);
	assert.equal(run.trailWhole, true);
});
