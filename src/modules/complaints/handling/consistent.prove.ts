import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { openOffice } from "../office.sample.ts";
import { amissIn } from "./amiss.sample.ts";
import { anyStory, tellStory } from "./any-deeds.sample.ts";

const seed = Number(process.env.RANGKUL_SEED ?? randomInt(2 ** 31));
console.log(
	`Seed ${seed}; the same again: RANGKUL_SEED=${seed} npm run prove consistent`,
);

const runs = Number(process.env.RANGKUL_RUNS ?? 150);

const { worldNow } = openOffice();

test("many long stories leave desk, clocks and who has it in agreement", async () => {
	const { cx } = worldNow();
	const done = new Map<string, number>();
	await fc.assert(
		fc.asyncProperty(anyStory(50), async (story) => {
			const deeds = await tellStory(cx, story, async (now, keys, after) =>
				assert.deepEqual(await amissIn(now, keys), [], `after ${after}`),
			);
			for (const deed of deeds) done.set(deed, (done.get(deed) ?? 0) + 1);
		}),
		{ numRuns: runs, seed },
	);
	console.log([...done].map(([deed, times]) => `${deed} ${times}`).join(", "));
	// Of eighteen deeds and the time: where most are never done, little is said of them.
	assert.ok(done.size >= 16, `only ${done.size} kinds of deeds were done`);
});
