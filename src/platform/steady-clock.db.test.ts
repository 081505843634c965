import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { at } from "./context.ts";
import { openTestWorld, type TestWorld } from "./database/for-tests.ts";
import { isTrusted, jumpBetween, steadySince } from "./steady-clock.ts";

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
	assert.equal(jumpBetween(before, later(30_000)), 0);
	assert.equal(jumpBetween(before, later(60_000)), 0, "it was put right");
	for (const by of [-hour, hour, day, year])
		assert.equal(jumpBetween(before, later(30_000 + by)), by);
});

test("after a jump of the clock, either way, nothing is thrown away for a day, and nobody is told of days that are over for an hour; then it goes on by itself", async () => {
	const start = world.cx.now.getTime();
	const may = async (moment: number, jump = 0) => {
		const now = new Date(start + moment);
		const steady = await steadySince(at(world.cx, now), jump);
		return [
			isTrusted(steady, now, "telling"),
			isTrusted(steady, now, "throwing-away"),
		];
	};
	const both = [true, true];
	const neither = [false, false];
	assert.deepEqual(await may(0), both, "a site that begins");
	assert.deepEqual(await may(30_000), both);
	assert.deepEqual(await may(10 * day), both, "it stood still for ten days");
	// Seen by the process that ran meanwhile, however near it is.
	assert.deepEqual(await may(11 * day, -hour), neither);
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

test("on a machine that sleeps each night what is to go each day goes, and after each waking nobody is told anything for an hour", async () => {
	const start = world.cx.now.getTime() + 400 * day;
	const may = async (moment: number, jump: number) => {
		const now = new Date(start + moment);
		const steady = await steadySince(at(world.cx, now), jump);
		return [
			isTrusted(steady, now, "telling"),
			isTrusted(steady, now, "throwing-away"),
		];
	};
	await may(0, 0);
	await may(day, 0);
	for (let night = 2; night < 30; night += 1) {
		assert.deepEqual(await may(night * day, 8 * hour), [false, true]);
		assert.deepEqual(await may(night * day + hour, 0), [true, true]);
	}
	assert.deepEqual(await may(30 * day, 2 * day), [false, false], "a leap");
});
