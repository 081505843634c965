import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { openOffice } from "../office.sample.ts";
import { amissIn } from "./amiss.sample.ts";
import { anyStory, tellStory } from "./any-deeds.sample.ts";

const { worldNow } = openOffice();

test("whatever is done with what was told, its desk, its clocks and who has it agree", async () => {
	const { cx } = worldNow();
	await fc.assert(
		fc.asyncProperty(anyStory(24), async (story) => {
			await tellStory(cx, story, async (now, keys, after) =>
				assert.deepEqual(await amissIn(now, keys), [], `after ${after}`),
			);
		}),
		{ numRuns: 8 },
	);
});
