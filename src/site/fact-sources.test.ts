import assert from "node:assert/strict";
import { test } from "node:test";
import { factKinds } from "#facts";
import { factSources } from "./fact-sources.ts";

test("every fact that an instrument may name is computed by exactly one part of the house", () => {
	assert.deepEqual(
		factSources.map(({ fact }) => fact).sort(),
		factKinds.map(({ code }) => code).sort(),
	);
});
