import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { allInstruments, fileOf, findingsIn } from "#instruments";
import { root } from "#platform/root.ts";
import { unitKinds } from "#units";

test("every shipped instrument names only kinds of units that exist", () => {
	for (const { id } of allInstruments()) {
		const text = fileOf(id);
		assert.ok(text, id);
		const file = join(root, "instruments", `${id}.yaml`);
		assert.deepEqual(findingsIn(file, text, Object.keys(unitKinds)), [], id);
	}
});
