import assert from "node:assert/strict";
import { test } from "node:test";
import { inText } from "./indicators.ts";

test("an answer of any kind stands in one cell: a word, several, or so many of so many", () => {
	assert.equal(inText(null), null);
	assert.equal(inText("ada"), "ada");
	assert.equal(inText(["A", "B"]), "A; B");
	assert.equal(inText({ numerator: "83", denominator: "120" }), "83/120");
});
