import assert from "node:assert/strict";
import { test } from "node:test";
import { requestIdOf } from "./request-id.ts";

const zeros = (bytes: number) => new Uint8Array(bytes);
const ours = "0".repeat(24);

test("the id of a request is that of our proxy where it is well-formed, and otherwise one of ours", () => {
	assert.equal(requestIdOf("4f1c-proxy.7", 1, zeros), "4f1c-proxy.7");
	for (const said of [
		null,
		"",
		"short",
		"x".repeat(65),
		'quo"te-12345',
		"line\nbreak-1",
		"<script>alert(1)</script>",
		"siti@contoh.go.id",
	])
		assert.equal(requestIdOf(said, 1, zeros), ours, String(said));
});

test("what a stranger calls a request is not taken over where no proxy stands between", () => {
	assert.equal(requestIdOf("4f1c-proxy.7", 0, zeros), ours);
});
