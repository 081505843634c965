import assert from "node:assert/strict";
import { test } from "node:test";
import { afterASecondTry, worthASecondTry } from "./second-try.mjs";

const ran = [..."abcdefg"].map((name): [string, string] => [
	`src/${name}.test.ts`,
	`file:///build/tests/src/${name}.test.js`,
]);
const failure = (name: string, file = "src/a.test.ts") => ({
	name,
	file,
	why: "",
});
const failuresIn = (names: string) =>
	[...names].map((name) => failure("it works", `src/${name}.test.ts`));

test("a few files that failed beside others are tried once more, many are not", () => {
	assert.deepEqual(worthASecondTry(ran, failuresIn("bbd")), [ran[1], ran[3]]);
	assert.deepEqual(worthASecondTry(ran, []), []);
	assert.deepEqual(worthASecondTry(ran, failuresIn("abcdef")), []);
});

test("a failure that belongs to no file of the run is not tried away", () => {
	assert.deepEqual(
		worthASecondTry(ran, [
			...failuresIn("b"),
			failure("it works", "src/site/walk.ts"),
		]),
		[],
	);
});

test("what passes alone counts as passed and is named; what fails there too has failed", () => {
	const first = {
		counts: { tests: 9, passed: 6, failed: 2, cancelled: 1 },
		failed: [failure("she sends it"), failure("she reads it")],
		hasFailed: true,
	};
	assert.deepEqual(
		afterASecondTry(first, {
			counts: { tests: 4, passed: 4, failed: 0, cancelled: 0 },
			failed: [],
			passed: first.failed,
			hasFailed: false,
		}),
		{
			counts: { tests: 9, passed: 9, failed: 0, cancelled: 0 },
			failed: [],
			unsteady: first.failed,
			hasFailed: false,
		},
	);
	const stillBroken = afterASecondTry(first, {
		counts: { tests: 4, passed: 3, failed: 1, cancelled: 0 },
		failed: [failure("she reads it")],
		passed: [failure("she sends it")],
		hasFailed: true,
	});
	assert.equal(stillBroken.hasFailed, true);
	assert.deepEqual(stillBroken.failed, [failure("she reads it")]);
	assert.deepEqual(stillBroken.unsteady, [failure("she sends it")]);
	assert.deepEqual(stillBroken.counts, {
		tests: 9,
		passed: 8,
		failed: 1,
		cancelled: 0,
	});
});

test("what failed and did not run the second time has failed", () => {
	const skipped = afterASecondTry(
		{
			counts: { tests: 2, passed: 1, failed: 1, cancelled: 0 },
			failed: [failure("she sends it")],
			hasFailed: true,
		},
		{
			counts: { tests: 2, passed: 1, failed: 0, cancelled: 0, skipped: 1 },
			failed: [],
			passed: [failure("she reads it")],
			hasFailed: false,
		},
	);
	assert.equal(skipped.hasFailed, true);
	assert.deepEqual(skipped.failed, [failure("she sends it")]);
	assert.deepEqual(skipped.unsteady, []);
});
