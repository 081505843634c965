import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { anyOffices, differencesSeen } from "./any-office-for-tests.ts";
import { openTestHouse, type TestHouse } from "./for-tests.ts";

const seed = Number(process.env.RANGKUL_SEED ?? randomInt(2 ** 31));
const organisations = Number(process.env.RANGKUL_RUNS ?? 20);
console.log(
	`Seed ${seed}; the same again: RANGKUL_SEED=${seed} npm run prove excluded`,
);

let houses: readonly [TestHouse, TestHouse];
before(async () => {
	houses = [await openTestHouse(), await openTestHouse()];
});
after(async () => {
	for (const house of houses) await house[Symbol.asyncDispose]();
});

for (const [i, offices] of fc
	.sample(anyOffices, { numRuns: organisations, seed })
	.entries())
	test(`everybody who is excluded sees the same house whether or not something was told, organisation ${i}`, async () => {
		assert.deepEqual(
			await differencesSeen(houses, `${seed}-${i}`, offices, 20),
			[],
			JSON.stringify(offices),
		);
	});
