import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { anyOffices, differencesSeen } from "./any-office-for-tests.ts";
import { openTestHouse } from "./for-tests.ts";

const seed = Number(process.env.RANGKUL_SEED ?? randomInt(2 ** 31));
/** Together they ask for every address of every route; the proof has each of many organisations ask for all of them. */
const organisations = 3;

for (const [at, offices] of fc
	.sample(anyOffices, { numRuns: organisations, seed })
	.entries())
	test(`in an organisation of chance, who is excluded sees the same house whether or not something was told: ${at + 1} of ${organisations}`, async () => {
		await using house = await openTestHouse();
		await using other = await openTestHouse();
		assert.deepEqual(
			await differencesSeen([house, other], `${seed}-${at}`, offices, {
				most: 1,
				share: { at, of: organisations },
			}),
			[],
			`RANGKUL_SEED=${seed} ${JSON.stringify(offices)}`,
		);
	});
