import assert from "node:assert/strict";
import { test } from "node:test";
import { asBody } from "./respond.ts";

/** Parts that say how far they were made, and whether they were ended. */
function story(parts: readonly string[]) {
	const made: string[] = [];
	let ended = false;
	async function* tell() {
		try {
			for (const part of parts) {
				made.push(part);
				yield part;
			}
		} finally {
			ended = true;
		}
	}
	return { chunks: tell(), made, ended: () => ended };
}

test("a streamed file is made while it is read, one part at a time", async () => {
	const { chunks, made } = story(["a", "é", "c"]);
	const reader = asBody(chunks).getReader();
	assert.deepEqual(made, []);
	const first = await reader.read();
	assert.equal(new TextDecoder().decode(first.value), "a");
	assert.deepEqual(made, ["a"]);
	await reader.read();
	await reader.read();
	assert.equal((await reader.read()).done, true);
});

test("whoever goes away ends the making", async () => {
	const { chunks, made, ended } = story(["a", "b", "c"]);
	const reader = asBody(chunks).getReader();
	await reader.read();
	await reader.cancel();
	assert.deepEqual(made, ["a"]);
	assert.ok(ended());
});

test("a part that fails breaks the file off, and half of it is not taken for the whole", async () => {
	async function* broken() {
		yield "a";
		throw new Error("the database went away");
	}
	await assert.rejects(new Response(asBody(broken())).text());
});
