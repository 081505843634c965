import assert from "node:assert/strict";
import { test } from "node:test";
import { atOnce, each, inSlices, type Work } from "./in-slices.ts";

function* turns(many: number): Work<string> {
	for (let turn = 0; turn < many; turn += 1) yield;
	return "done";
}

test("others are served while long work goes on in slices", async () => {
	let served = 0;
	let working = true;
	const serve = () => {
		served += 1;
		if (working) setImmediate(serve);
	};
	setImmediate(serve);
	assert.equal(await inSlices(turns(20), 0), "done");
	working = false;
	assert.ok(served >= 3, String(served));
});

test("in slices or in one go, the answer is the same, and everything was visited in order", async () => {
	function* doubled(): Work<number[]> {
		const seen: number[] = [];
		yield* each([1, 2, 3, 4, 5], (n) => seen.push(n * 2), 2);
		return seen;
	}
	assert.deepEqual(atOnce(doubled()), [2, 4, 6, 8, 10]);
	assert.deepEqual(await inSlices(doubled(), 0), [2, 4, 6, 8, 10]);
});

test("what goes wrong in the work is thrown to whoever waits", async () => {
	function* broken(): Work<never> {
		yield;
		throw new Error("broken");
	}
	await assert.rejects(inSlices(broken(), 0), /broken/);
	assert.throws(() => atOnce(broken()), /broken/);
});
