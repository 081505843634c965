import assert from "node:assert/strict";
import { test } from "node:test";
import { toldOf } from "./told-votes.ts";

const kind = (...choices: readonly (readonly [number, number])[]) =>
	toldOf(choices.map(([verified, unverified]) => ({ verified, unverified })))
		.kind;

test("votes are told by way where ten came each way, together where fewer did, and of fewer than ten not at all", () => {
	assert.equal(kind([30, 1], [8, 9]), "apart");
	assert.equal(kind([30, 0], [8, 0]), "apart");
	assert.equal(kind([30, 1], [8, 0]), "together");
	assert.equal(kind([1, 12], [0, 3]), "together");
	assert.equal(kind([5, 0], [0, 4]), "few");
	assert.equal(kind([0, 0], [0, 0]), "few");
});
