import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import { makeCode } from "#kernel/code.ts";
import { at, type Context } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { countTry, forgetTries, takeTryBack } from "./attempts.ts";
import { issueReceipt } from "./issue-receipt.ts";
import { limits } from "./limits.ts";
import { openReceipt } from "./open-receipt.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld();
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const later = (cx: Context, seconds: number) =>
	at(cx, new Date(cx.now.getTime() + seconds * 1_000));
const [perCode, perCodeDay] = limits.perCode;
const [perNetwork] = limits.perNetwork;
const someCode = () => makeCode(world.cx.random);
let place = 0;
/** A network that nobody else tried from. */
const newNetwork = () => {
	place += 1;
	return `2001:db8:${place.toString(16)}::1`;
};

story(
	"the right code with the wrong PIN a hundred times is shut for a while, and so is a code that nobody has",
	async (cx) => {
		const issued = await issueReceipt(cx, {
			kind: "complaint",
			subjectId: cx.newId(),
			unitId: cx.newId(),
			pin: "271828",
		});
		const tellings = [];
		for (const typed of [issued.code, someCode()]) {
			const said: string[] = [];
			for (let n = 0; n < 100; n += 1) {
				const answer = await openReceipt(cx, {
					typed,
					pin: "314159",
					// From everywhere, so that the network is not what shuts it.
					network: newNetwork(),
				});
				said.push(answer.ok ? "open" : JSON.stringify(answer.problem));
			}
			tellings.push(said);
		}
		const [known, unknown] = tellings;
		assert.deepEqual(known, unknown);
		assert.deepEqual(
			[known?.[perCode.most - 1], known?.[perCode.most], known?.[99]],
			[
				'{"reason":"not-found"}',
				'{"reason":"too-many","about":{"minutes":15}}',
				'{"reason":"too-many","about":{"minutes":15}}',
			],
		);
		const right = { typed: issued.code, pin: "271828", network: newNetwork() };
		assert.ok(!(await openReceipt(cx, right)).ok, "shut also to the right PIN");
		const open = later(cx, perCode.within);
		assert.ok((await openReceipt(open, right)).ok);
	},
);

story(
	"whoever goes on guessing each time the window opens is shut out for the rest of the day",
	async (cx) => {
		const code = someCode();
		let looked = 0;
		let last = 0;
		for (let hour = 0; hour < 24; hour += 1)
			for (let n = 0; n < 20; n += 1) {
				const now = later(cx, hour * 3_600);
				last = await countTry(now, { code, network: newNetwork() });
				if (last === 0) looked += 1;
			}
		assert.equal(looked, perCodeDay.most);
		assert.equal(last, 60, "minutes until the day of the first try is over");
	},
);

story(
	"a few slips of the PIN shut nobody out, and the window opens again",
	async (cx) => {
		const code = someCode();
		const tryIt = (now: Context) =>
			countTry(now, { code, network: newNetwork() });
		for (let n = 0; n < perCode.most; n += 1) assert.equal(await tryIt(cx), 0);
		assert.equal(await tryIt(cx), 15);
		assert.equal(await tryIt(later(cx, perCode.within - 60)), 1);
		assert.equal(await tryIt(later(cx, perCode.within)), 0);
	},
);

story(
	"a network is asked to wait after many wrong codes, whichever they were; another one is not",
	async (cx) => {
		const network = newNetwork();
		for (let n = 0; n < perNetwork.most; n += 1)
			assert.equal(await countTry(cx, { code: someCode(), network }), 0);
		assert.equal(await countTry(cx, { code: someCode(), network }), 10);
		// The next address of the same household.
		const beside = network.replace("::1", "::2");
		assert.equal(await countTry(cx, { code: someCode(), network: beside }), 10);
		assert.equal(
			await countTry(cx, { code: someCode(), network: newNetwork() }),
			0,
		);
	},
);

story(
	"after a day nothing is left of any try, and no address is in the table",
	async (cx) => {
		const network = "203.0.113.77";
		await countTry(cx, { code: someCode(), network });
		const { rows } = await sql<{ text: string }>`
		select attempt::text as text from receipts.attempt as attempt`.execute(
			cx.db,
		);
		assert.equal(rows.length, 4);
		for (const { text } of rows) {
			assert.ok(!text.includes(network));
			assert.ok(!text.includes(Buffer.from(network).toString("hex")));
		}
		assert.equal(await forgetTries(later(cx, 86_400)), 4);
	},
);

test("whatever is tried in whatever order, no window lets more through than it says", async () => {
	const windows = limits.perCode;
	await fc.assert(
		fc.asyncProperty(
			fc.array(
				fc.record({
					wait: fc.oneof(
						fc.integer({ min: 0, max: 30 }),
						fc.integer({ min: 0, max: 1_200 }),
					),
					right: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
				}),
				{ minLength: 15, maxLength: 60 },
			),
			async (tries) => {
				const code = someCode();
				let seconds = 0;
				const wrong: number[] = [];
				for (const { wait, right } of tries) {
					seconds += wait;
					const tried = { code, network: newNetwork() };
					const now = later(world.cx, seconds);
					const minutes = await countTry(now, tried);
					assert.ok(minutes >= 0 && minutes <= 1_440);
					if (minutes > 0) continue;
					if (right) await takeTryBack(now, tried);
					else wrong.push(seconds);
				}
				// A window is opened by its first try, so at most twice its number fits any span of its length.
				for (const { most, within } of windows)
					for (const from of wrong)
						assert.ok(
							wrong.filter((at) => at >= from && at < from + within).length <=
								2 * most,
						);
			},
		),
		{ numRuns: 15 },
	);
});

test("of fifty tries at the same moment no more are looked at than the window says", async () => {
	const code = someCode();
	const waits = await Promise.all(
		Array.from({ length: 50 }, () =>
			countTry(world.cx, { code, network: newNetwork() }),
		),
	);
	assert.equal(waits.filter((minutes) => minutes === 0).length, perCode.most);
});
