import assert from "node:assert/strict";
import { test } from "node:test";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { inTurn } from "./in-turn.ts";

test("one task that fails does not keep the others from being done, and is told", async () => {
	await using world = await openTestWorld();
	const done: string[] = [];
	const task = (name: string) => async () => void done.push(name);
	const bad = new Error("no room");
	await assert.rejects(
		inTurn([task("first"), () => Promise.reject(bad), task("last")], world.cx),
		(error: unknown) =>
			error instanceof AggregateError && error.errors[0] === bad,
	);
	assert.deepEqual(done, ["first", "last"]);
});
