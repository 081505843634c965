import assert from "node:assert/strict";
import { test } from "node:test";
import type { Context } from "../context.ts";
import { soon } from "./soon.ts";

const ofDatabase = () => ({ db: {} }) as Context;

test("of many who ask for the same at once, the first asks the database", async () => {
	const asked: string[] = [];
	const find = soon(async (_cx, key) => {
		asked.push(key);
		return key.toUpperCase();
	});
	const cx = ofDatabase();
	const answers = await Promise.all([
		find(cx, "a"),
		find(cx, "a"),
		find(cx, "b"),
		find(ofDatabase(), "a"),
	]);
	assert.deepEqual(answers, ["A", "A", "B", "A"]);
	assert.deepEqual(asked, ["a", "b", "a"]);
});

test("what could not be found out is asked for again", async () => {
	let times = 0;
	const find = soon(async () => {
		times += 1;
		if (times === 1) throw new Error("the database is gone");
		return times;
	});
	const cx = ofDatabase();
	await assert.rejects(find(cx, "a"));
	assert.equal(await find(cx, "a"), 2);
});
