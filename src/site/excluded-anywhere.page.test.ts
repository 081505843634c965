import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { anyOffices, differencesSeen } from "./any-office-for-tests.ts";
import { openTestHouse } from "./for-tests.ts";

const seed = Number(process.env.RANGKUL_SEED ?? randomInt(2 ** 31));

test(`in an organisation of chance, who is excluded sees the same house whether or not something was told (RANGKUL_SEED=${seed})`, async () => {
	await using house = await openTestHouse();
	await using other = await openTestHouse();
	for (const offices of fc.sample(anyOffices, { numRuns: 1, seed }))
		assert.deepEqual(
			await differencesSeen([house, other], String(seed), offices, 1),
			[],
			JSON.stringify(offices),
		);
});
