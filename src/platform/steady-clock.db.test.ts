import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { at } from "./context.ts";
import { openTestWorld, type TestWorld } from "./database/for-tests.ts";
import { isTrusted, jumped, steadySince, trust } from "./steady-clock.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld();
});
after(() => world[Symbol.asyncDispose]());

const hour = 3_600_000;
const day = 24 * hour;
const year = 365 * day;

test("a clock that was set is seen by the one that nobody sets", () => {
	const before = { wall: new Date("2026-11-20T03:00:00Z"), ran: 1_000 };
	const later = (wall: number) => ({
		wall: new Date(before.wall.getTime() + wall),
		ran: before.ran + 30_000,
	});
	assert.equal(jumped(before, later(30_000)), false);
	assert.equal(jumped(before, later(60_000)), false, "it was put right");
	for (const by of [-hour, hour, day, year])
		assert.equal(jumped(before, later(30_000 + by)), true, `${by}`);
});

test("after a jump of the clock, either way, nothing is thrown away for a day, and nobody is told of days that are over for an hour; then it goes on by itself", async () => {
	const start = world.cx.now.getTime();
	const note = (moment: number, sawJump = false) =>
		steadySince(at(world.cx, new Date(start + moment)), sawJump);
	const may = async (moment: number, sawJump = false) => {
		const since = await note(moment, sawJump);
		const now = new Date(start + moment);
		return [
			isTrusted(since, now, trust.telling),
			isTrusted(since, now, trust.throwingAway),
		];
	};
	const both = [true, true];
	const neither = [false, false];
	assert.deepEqual(await may(0), both, "a site that begins");
	assert.deepEqual(await may(30_000), both);
	assert.deepEqual(await may(10 * day), both, "it stood still for ten days");
	// Seen by the process that ran meanwhile, however near it is.
	assert.deepEqual(await may(11 * day, true), neither);
	assert.deepEqual(await may(11 * day + hour), [true, false]);
	assert.deepEqual(await may(12 * day), both, "left as it is, it goes on");
	// After a start nobody saw it; a year is no standstill.
	assert.deepEqual(await may(12 * day + year), neither);
	// Set right again, which is a jump too.
	assert.deepEqual(await may(12 * day + hour), neither);
	assert.deepEqual(await may(11 * day + 2 * hour), neither);
	assert.deepEqual(await may(12 * day + 2 * hour), both);
	assert.deepEqual(await may(12 * day + 2 * hour - 60_000), both);
	assert.deepEqual(await may(12 * day + hour), neither, "an hour back");
});
