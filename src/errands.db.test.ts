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
