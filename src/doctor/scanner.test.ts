import assert from "node:assert/strict";
import { test } from "node:test";
import { clamdIsHere, startClamd } from "#platform/scanning/clamd-for-tests.ts";
import { lookAtScanner } from "./scanner.ts";

test("no scanner is worth knowing; one that does not answer must be mended", async () => {
	assert.equal((await lookAtScanner(null)).state, "note");
	const found = await lookAtScanner("/nowhere/clamd.ctl");
	assert.equal(found.state, "mend");
	assert.match(found.says, /marked as not scanned/);
});

test("a scanner that answers is named with its version", {
	skip: clamdIsHere ? false : "clamd is missing",
}, async () => {
	await using running = await startClamd();
	const found = await lookAtScanner(running.address);
	assert.equal(found.state, "well");
	assert.match(found.says, /ClamAV \d/);
});
