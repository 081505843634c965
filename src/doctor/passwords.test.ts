import assert from "node:assert/strict";
import { test } from "node:test";
import { lookAtPasswords } from "./passwords.ts";

test("the list of passwords that are used most is read; where it cannot be, that is to be mended", async () => {
	assert.equal((await lookAtPasswords()).state, "well");
	const found = await lookAtPasswords(() => "/nowhere/passwords.txt.gz");
	assert.equal(found.state, "mend");
	assert.match(found.says, /cannot be read: ENOENT/);
});
