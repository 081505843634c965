import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { rounds } from "./rounds.ts";

const neverFails = (error: unknown): void => {
	throw error;
};

test("asking while a round runs leads to one more round, never to two at once", async () => {
	let running = 0;
	let most = 0;
	let done = 0;
	const round = rounds(
		async () => {
			running += 1;
			most = Math.max(most, running);
			await pause(5);
			running -= 1;
			done += 1;
		},
		60_000,
		neverFails,
	);
	round.now();
	round.now();
	round.now();
	await pause(40);
	await round.stop();
	assert.equal(most, 1);
	assert.equal(done, 2);
});

test("a round that fails is told, and the next one comes", async () => {
	const failures: unknown[] = [];
	let times = 0;
	const round = rounds(
		async () => {
			times += 1;
			throw new Error("no");
		},
		2,
		(error) => failures.push(error),
	);
	// A busy machine takes its time.
	for (let waited = 0; times < 2 && waited < 5_000; waited += 10)
		await pause(10);
	await round.stop();
	assert.ok(times > 1);
	assert.equal(failures.length, times);
});

test("stopping waits for the round that is under way", async () => {
	let ended = false;
	const round = rounds(
		async () => {
			await pause(10);
			ended = true;
		},
		60_000,
		neverFails,
	);
	round.now();
	await round.stop();
	assert.ok(ended);
});
