import assert from "node:assert/strict";
import { test } from "node:test";
import { attackNations } from "./attack-nations-for-tests.ts";

test("a thousand nations: an attacker with a solver pins down no small cell, and few useful cells are lost", () => {
	const { pinned, share } = attackNations(1_000);
	assert.equal(pinned, 0);
	assert.ok(share <= 15, `${share} %`);
});
