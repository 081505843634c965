import assert from "node:assert/strict";
import { test } from "node:test";
import { openTestHouse } from "#site/for-tests.ts";
import { answerErrand } from "./errands.ts";

test("a recount of the sample stories agrees with what was kept", async () => {
	await using world = await openTestHouse();
	const about = { instrument: "p2ham-2023", year: 2024 };
	assert.deepEqual(
		await answerErrand(world.house, { errand: "recount", about }),
		{ ...about, recounted: 6, differing: [] },
	);
});

test("an errand without anything about it comes over the socket as well", async () => {
	await using world = await openTestHouse();
	// What travels is JSON, and JSON leaves out what is undefined.
	const question = JSON.parse(
		JSON.stringify({ errand: "trail verify", about: undefined }),
	);
	assert.ok(await answerErrand(world.house, question));
});
