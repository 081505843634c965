import assert from "node:assert/strict";
import { test } from "node:test";
import { openDoor } from "./door.ts";
import { latenessOf } from "./lateness.ts";

const limits = { reading: 2, all: 3, late: 200 };
const inTime = () => 0;

test("where it is full those who read come again, and deeds are let in until nothing more can be done", () => {
	const door = openDoor(limits, inTime);
	const leave = door.enter("reading", 0);
	assert.ok(leave && door.enter("deed", 0));
	assert.equal(door.enter("reading", 0), null);
	assert.ok(door.enter("deed", 0));
	assert.equal(door.enter("deed", 0), null);
	leave();
	leave();
	assert.ok(door.enter("deed", 0));
	assert.equal(door.enter("deed", 0), null);
});

test("a process that is late lets nobody in who only reads, and deeds go on", () => {
	let late = 201;
	const door = openDoor(limits, () => late);
	assert.equal(door.enter("reading", 0), null);
	assert.ok(door.enter("deed", 0));
	late = 200;
	assert.ok(door.enter("reading", 0));
});

test("limits of 0 turn nobody away", () => {
	const door = openDoor({ reading: 0, all: 0, late: 0 }, () => 60_000);
	for (let at = 0; at < 1_000; at += 1) assert.ok(door.enter("reading", 0));
});

test("whose form is still arriving takes no place from others", async () => {
	const door = openDoor({ reading: 1, all: 1, late: 0 }, inTime);
	const leave = door.enter("deed", 0);
	await door.aside(async () => {
		const other = door.enter("reading", 0);
		assert.ok(other);
		other();
	});
	assert.equal(door.enter("reading", 0), null);
	await assert.rejects(door.aside(() => Promise.reject(new Error("cut off"))));
	assert.equal(door.enter("reading", 0), null);
	leave?.();
	assert.ok(door.enter("reading", 0));
});

test("lateness is the average over half a second: a crowd is late, one long piece of work is not", () => {
	const delays = { count: 0, mean: Number.NaN, reset: () => undefined };
	const late = latenessOf(delays, 0);
	Object.assign(delays, { count: 25, mean: 20.4e6 });
	assert.equal(late(499), 0);
	assert.ok(late(500) < 1);
	Object.assign(delays, { count: 2, mean: 300e6 });
	assert.ok(late(999) < 1);
	assert.equal(late(1_000), 280);
	// Held up all the time, it measured nothing.
	Object.assign(delays, { count: 0, mean: Number.NaN });
	assert.equal(late(1_900), 880);
});
