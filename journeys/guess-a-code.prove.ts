import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addressHeader } from "#identity";
import { theSystem } from "#kernel/actor.ts";
import { makeCode } from "#kernel/code.ts";
import { issueReceipt } from "#receipts";
import { openTestHouse, type TestHouse } from "../src/site/for-tests.ts";

// Somebody who has found a sheet of paper measures how long the answer takes, hoping to learn whether it opens anything.

const tries = 150;

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

test("the answer to a wrong PIN, a missing one and a code that nobody has takes as long", async () => {
	const cx = site.house.contextOf(theSystem);
	const withPin = async () =>
		(
			await issueReceipt(cx, {
				kind: "rights-case",
				subjectId: cx.newId(),
				unitId: cx.newId(),
				pin: "271828",
			})
		).code;
	const unknown = async () => makeCode(cx.random);
	const cases = {
		"unknown code": { code: unknown, pin: "314159" },
		"wrong PIN": { code: withPin, pin: "314159" },
		"unknown code, no PIN": { code: unknown, pin: "" },
		"missing PIN": { code: withPin, pin: "" },
	};
	// Made before anything is measured: making one is work too.
	const rounds: (readonly [name: string, kode: string, pin: string])[][] = [];
	for (let n = 0; n < tries; n += 1) {
		const round: (readonly [string, string, string])[] = [];
		for (const [name, { code, pin }] of Object.entries(cases))
			round.push([name, await code(), pin]);
		rounds.push(round);
	}
	const took: Record<string, number[]> = {};
	// By turns, so that whatever else the machine does meets all of them.
	for (const [n, round] of rounds.entries())
		for (const [name, kode, pin] of round) {
			const began = performance.now();
			await post({ kode, pin }, `2001:db8:${n.toString(16)}::1`);
			took[name] ??= [];
			took[name].push(performance.now() - began);
		}
	const medians = Object.entries(took).map(
		([name, all]) =>
			[name, all.sort((a, b) => a - b)[all.length >> 1] ?? 0] as const,
	);
	for (const [name, ms] of medians)
		console.log(`${name}: median ${ms.toFixed(1)} ms of ${tries}`);
	const times = medians.map(([, ms]) => ms);
	const ratio = Math.max(...times) / Math.min(...times);
	console.log(`longest to shortest median: ${ratio.toFixed(3)}`);
	assert.ok(ratio < 1.15, `a ratio of ${ratio}`);
});

async function post(
	form: Record<string, string>,
	address: string,
): Promise<void> {
	const answer = await site.house.fetch(
		new Request("http://localhost/lacak", {
			method: "POST",
			headers: { [addressHeader]: address },
			body: new URLSearchParams({
				token: await site.tokenOf(undefined),
				...form,
			}),
		}),
	);
	assert.equal(answer.status, 422);
	await answer.text();
}
