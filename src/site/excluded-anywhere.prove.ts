import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { anyOffices, differencesSeen } from "./any-office-for-tests.ts";
import { openTestHouse } from "./for-tests.ts";

const seed = Number(process.env.RANGKUL_SEED ?? randomInt(2 ** 31));
const organisations = Number(process.env.RANGKUL_RUNS ?? 20);
console.log(
	`Seed ${seed}; the same again: RANGKUL_SEED=${seed} npm run prove excluded`,
);

// Two new houses for each: whoever oversees all offices may see what was told about those of another organisation.
for (const [i, offices] of fc
	.sample(anyOffices, { numRuns: organisations, seed })
	.entries())
	test(`everybody who is excluded sees the same house whether or not something was told, organisation ${i}`, async () => {
		await using house = await openTestHouse();
		await using other = await openTestHouse();
		assert.deepEqual(
			await differencesSeen([house, other], `${seed}-${i}`, offices, {
				most: 20,
				share: { at: 0, of: 1 },
			}),
			[],
			JSON.stringify(offices),
		);
	});
