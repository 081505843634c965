import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { test } from "node:test";
import { fuzz } from "./fuzz-for-tests.ts";

// 100,000 requests by chance. In parts: the same seed, RANGKUL_BEGIN and RANGKUL_RUNS go on where another run stopped.

const seed = Number(process.env.RANGKUL_SEED ?? randomInt(2 ** 30));
const begin = Number(process.env.RANGKUL_BEGIN ?? 0);
const runs = Number(process.env.RANGKUL_RUNS ?? 100_000);
console.log(
	`Seed ${seed}; the same again: RANGKUL_SEED=${seed} RANGKUL_BEGIN=${begin} RANGKUL_RUNS=${runs} npm run prove -- fuzz`,
);

test(`${runs} draws of what may be sent by chance are answered, in time, and show nothing of what others typed`, async () => {
	const found = await fuzz(seed, begin, runs, (sofar, upTo) =>
		console.log(
			`up to draw ${upTo}: ${sofar.requests} requests, ${JSON.stringify(sofar.statuses)}, slowest ${Math.round(sofar.slowest)} ms, ${sofar.faults.length} faults${sofar.faults.map((fault) => `\n  ${fault}`).join("")}`,
		),
	);
	assert.deepEqual(found.faults, []);
	assert.ok(found.lockedOut < found.requests / 20, "most come in");
});
