import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { factKinds } from "#facts";
import { allInstruments, fileOf, findingsIn } from "#instruments";
import { root } from "#platform/root.ts";
import { unitKinds } from "#units";

const known = { unitKinds: Object.keys(unitKinds), facts: factKinds };

test("every shipped instrument names only kinds of units and facts that exist", () => {
	for (const { id } of allInstruments()) {
		const text = fileOf(id);
		assert.ok(text, id);
		const file = join(root, "instruments", `${id}.yaml`);
		assert.deepEqual(findingsIn(file, text, known), [], id);
	}
});
