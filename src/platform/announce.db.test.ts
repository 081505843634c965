import assert from "node:assert/strict";
import { test } from "node:test";
import {
	announce,
	announceAgain,
	deliver,
	type FailedDelivery,
	hearersAmong,
	mostTries,
	type Subscriber,
	stuckAnnouncements,
} from "./announce.ts";
import { at, type Context } from "./context.ts";
import { openTestWorld } from "./database/for-tests.ts";
import { inTransaction } from "./database/transaction.ts";
import { leaveTrail, linkTrail } from "./trail.ts";

const told = (names: string[]): Subscriber => ({
	to: "thing.happened",
	receive: async (_tx, body) => {
		names.push(String(body.name));
	},
});
const later = (cx: Context, seconds: number): Context =>
	at(cx, new Date(cx.now.getTime() + seconds * 1_000));
const happened = (name: string) => ({ name: "thing.happened", body: { name } });

test("what was committed is delivered once and in order; what was rolled back is never heard", async () => {
	await using world = await openTestWorld();
	await inTransaction(world.cx, (tx) => announce(tx, happened("first")));
	await inTransaction(world.cx, async (tx) => {
		await announce(tx, happened("never"));
		return { ok: false };
	});
	await inTransaction(world.cx, (tx) => announce(tx, happened("second")));
	const names: string[] = [];
	assert.equal(await deliver(world.cx, [told(names)]), 2);
	assert.equal(await deliver(world.cx, [told(names)]), 0);
	assert.deepEqual(names, ["first", "second"]);
});

test("one that fails is tried again, leaves nothing half done, and holds up nobody", async () => {
	await using world = await openTestWorld();
	await inTransaction(world.cx, (tx) => announce(tx, happened("bad")));
	await inTransaction(world.cx, (tx) => announce(tx, happened("good")));
	const names: string[] = [];
	let failing = true;
	const picky: Subscriber = {
		to: "thing.happened",
		receive: async (tx, body) => {
			await leaveTrail(tx, {
				chain: "operations",
				deed: "heard",
				subject: { kind: "thing", id: String(body.name) },
			});
			if (failing && body.name === "bad") throw new Error("not today");
			names.push(String(body.name));
		},
	};
	assert.equal(await deliver(world.cx, [picky]), 1);
	assert.equal(
		await linkTrail(world.cx),
		1,
		"what the failing one wrote was rolled back",
	);
	failing = false;
	assert.equal(await deliver(later(world.cx, 1), [picky]), 1);
	assert.deepEqual(names, ["good", "bad"]);
});

test("a clock that was a year ahead and is right again holds up nothing that was tried meanwhile", async () => {
	await using world = await openTestWorld();
	await inTransaction(world.cx, (tx) => announce(tx, happened("tried")));
	const ahead = later(world.cx, 365 * 86_400);
	const broken: Subscriber = {
		to: "thing.happened",
		receive: () => Promise.reject(new Error("not today")),
	};
	assert.equal(await deliver(ahead, [broken]), 0);
	const names: string[] = [];
	assert.equal(await deliver(world.cx, [told(names)]), 1);
	assert.equal(await deliver(ahead, [told(names)]), 0);
	assert.deepEqual(names, ["tried"]);
});

test("one that goes on failing is told each time and waits ever longer, up to an hour", async () => {
	await using world = await openTestWorld();
	await inTransaction(world.cx, (tx) => announce(tx, happened("bad")));
	const failures: FailedDelivery[] = [];
	const broken: Subscriber = {
		to: "thing.happened",
		receive: async () => {
			throw new Error("not today");
		},
	};
	const waits: number[] = [];
	let seconds = 0;
	for (let attempt = 1; attempt <= 25; attempt += 1) {
		await deliver(
			later(world.cx, seconds),
			[broken],
			(failure) => void failures.push(failure),
		);
		assert.equal(failures.length, attempt, `after ${seconds} seconds`);
		const wait = Math.min(2 ** (attempt - 1), 4_096);
		await deliver(later(world.cx, seconds + wait - 0.5), [broken], () =>
			assert.fail(`tried again too early, after try ${attempt}`),
		);
		waits.push(wait);
		seconds += wait;
	}
	assert.deepEqual([waits.at(0), waits.at(-1)], [1, 4_096]);
	const { name, attempts, error } = failures.at(-1) ?? {};
	assert.deepEqual(
		[name, attempts, String(error)],
		["thing.happened", 25, "Error: not today"],
	);
	assert.equal(await deliver(later(world.cx, seconds), [told([])]), 1);
});

test("what nobody tried yet is counted apart from what fails", async () => {
	await using world = await openTestWorld();
	await inTransaction(world.cx, (tx) => announce(tx, happened("first")));
	const soon = later(world.cx, 299);
	assert.equal((await stuckAnnouncements(soon)).count, 0);
	const stopped = later(world.cx, 301);
	assert.deepEqual(await stuckAnnouncements(stopped), {
		count: 1,
		failed: 0,
		setAside: 0,
		failure: null,
	});
	const broken: Subscriber = {
		to: "thing.happened",
		receive: () => Promise.reject(new Error("not today")),
	};
	await deliver(stopped, [broken]);
	await inTransaction(world.cx, (tx) => announce(tx, happened("second")));
	assert.deepEqual(await stuckAnnouncements(stopped), {
		count: 2,
		failed: 1,
		setAside: 0,
		failure: "thing.happened: not today",
	});
});

/** Who hears in one version of the program. */
const version = (...modules: readonly string[]) => {
	const heard: string[] = [];
	const subscribers = modules.map(
		(by): Subscriber => ({
			to: "thing.happened",
			by,
			receive: async (_tx, body) => void heard.push(`${by} ${body.name}`),
		}),
	);
	const hearers = hearersAmong(subscribers);
	return {
		heard,
		announceIn: (cx: Context, name: string) =>
			inTransaction({ ...cx, hearersOf: (to) => hearers.get(to) ?? [] }, (tx) =>
				announce(tx, happened(name)),
			),
		deliverIn: (cx: Context) =>
			deliver(cx, subscribers, ({ error }) => {
				throw error;
			}),
	};
};

test("what only the new version hears, an old worker beside it leaves alone; whoever both know is told at once", async () => {
	await using world = await openTestWorld();
	const older = version("search");
	const newer = version("search", "counters");
	await newer.announceIn(world.cx, "first");
	await older.deliverIn(world.cx);
	await older.deliverIn(world.cx);
	assert.deepEqual(older.heard, ["search first"]);
	assert.equal((await stuckAnnouncements(later(world.cx, 301))).count, 1);
	await newer.deliverIn(world.cx);
	assert.ok(newer.heard.includes("counters first"));
	assert.equal((await stuckAnnouncements(later(world.cx, 301))).count, 0);
	await older.announceIn(world.cx, "second");
	await newer.deliverIn(world.cx);
	assert.ok(newer.heard.includes("counters second"), "and of an old one too");
});

test("what nobody here hears is set aside after three days, and once again it is for whoever there is", async () => {
	await using world = await openTestWorld();
	const newer = version("counters");
	const older = version("search");
	await newer.announceIn(world.cx, "first");
	const days = (count: number) => later(world.cx, count * 86_400);
	await older.deliverIn(days(3));
	assert.equal((await stuckAnnouncements(days(3))).setAside, 0);
	await older.deliverIn(later(days(3), 1));
	assert.deepEqual(await stuckAnnouncements(days(4)), {
		count: 0,
		failed: 0,
		setAside: 1,
		failure: "thing.happened: nobody here hears as counters",
	});
	await newer.deliverIn(days(4));
	assert.deepEqual(newer.heard, [], "set aside, it is left to people");
	assert.equal(await announceAgain(world.cx), 1);
	assert.equal(await older.deliverIn(days(4)), 1);
	assert.deepEqual(older.heard, ["search first"]);
});

test("what failed 64 times is set aside with its words while the rest goes on, and runs when somebody says so", async () => {
	await using world = await openTestWorld();
	await inTransaction(world.cx, (tx) => announce(tx, happened("bad")));
	let cx = world.cx;
	let tries = 0;
	const names: string[] = [];
	const picky: Subscriber = {
		to: "thing.happened",
		receive: async (_tx, body) => {
			if (body.name === "bad") {
				tries += 1;
				throw new Error(`not today, ${tries}`);
			}
			names.push(String(body.name));
		},
	};
	for (let round = 0; round < mostTries + 3; round += 1) {
		await deliver(cx, [picky]);
		cx = later(cx, 4_097);
	}
	assert.equal(tries, 64);
	await inTransaction(cx, (tx) => announce(tx, happened("good")));
	assert.equal(await deliver(cx, [picky]), 1);
	assert.deepEqual(names, ["good"]);
	assert.deepEqual(await stuckAnnouncements(cx), {
		count: 0,
		failed: 0,
		setAside: 1,
		failure: "thing.happened: not today, 64",
	});
	assert.equal(await announceAgain(cx), 1);
	assert.equal(await announceAgain(cx), 0);
	assert.equal(await deliver(cx, [told(names)]), 1);
	assert.deepEqual(names, ["good", "bad"]);
});
