import assert from "node:assert/strict";
import { test } from "node:test";
import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { askWork, isWorkDone, type WorkFor } from "./work.ts";

const asked: WorkFor = {
	secret: "for-tests-only",
	form: "a form",
	now: new Date("2026-11-20T03:00:00Z"),
};

async function work(task: string): Promise<string> {
	const challenge: Challenge = JSON.parse(task);
	const solution = await solveChallenge({ challenge, deriveKey });
	return JSON.stringify({ challenge, solution });
}

const later = (milliseconds: number): WorkFor => ({
	...asked,
	now: new Date(asked.now.getTime() + milliseconds),
});

test("what a device computed for its form is taken for an hour", async () => {
	const done = await work(await askWork(asked));
	assert.equal(await isWorkDone(later(60_000), done), true);
	assert.equal(await isWorkDone(later(3_600_001), done), false);
	assert.equal(await isWorkDone(later(-1), done), false);
});

test("not for another form, nor under a seal of somebody else", async () => {
	const done = await work(await askWork(asked));
	assert.equal(await isWorkDone({ ...asked, form: "another" }, done), false);
	assert.equal(await isWorkDone({ ...asked, secret: "theirs" }, done), false);
});

test("a task made easier, a wrong result or nonsense is no work", async () => {
	const done = JSON.parse(await work(await askWork(asked)));
	const { challenge, solution } = done;
	const easier = {
		...done,
		challenge: {
			...challenge,
			parameters: { ...challenge.parameters, cost: 1 },
		},
	};
	const wrong = {
		...done,
		solution: { ...solution, counter: solution.counter + 1 },
	};
	for (const typed of [easier, wrong, {}, [], null, "x"].map((one) =>
		JSON.stringify(one),
	))
		assert.equal(await isWorkDone(asked, typed), false, typed);
	assert.equal(await isWorkDone(asked, ""), false);
	assert.equal(await isWorkDone(asked, "{".repeat(3_000)), false);
});
