import assert from "node:assert/strict";
import { test } from "node:test";
import { inTurn, takeTurn } from "./one-at-a-time.ts";

const at = (minutes: number) =>
	new Date(Date.UTC(2026, 10, 27) + minutes * 60_000);

async function* parts() {
	yield 1;
	yield 2;
}

test("one package is made at a time, and the next as soon as it has left", async () => {
	const giveBack = takeTurn(at(0), 25_000) ?? assert.fail();
	assert.equal(takeTurn(at(1), 25_000), null);
	const sent: number[] = [];
	for await (const part of inTurn(parts(), giveBack)) sent.push(part);
	assert.deepEqual(sent, [1, 2]);
	(takeTurn(at(1), 25_000) ?? assert.fail())();
});

test("whoever leaves in the middle gives the turn back, and who reads for ever loses it", async () => {
	const giveBack = takeTurn(at(2), 25_000) ?? assert.fail();
	for await (const _ of inTurn(parts(), giveBack)) break;
	const slow = takeTurn(at(3), 25_000) ?? assert.fail();
	assert.equal(takeTurn(at(5), 25_000), null);
	const next = takeTurn(at(6), 25_000) ?? assert.fail();
	// The slow one ends at last: the turn is no longer theirs to give back.
	slow();
	assert.equal(takeTurn(at(7), 25_000), null);
	next();
});

test("a small package waits for nobody", () => {
	const giveBack = takeTurn(at(20), 25_000) ?? assert.fail();
	assert.notEqual(takeTurn(at(20), 1_000), null);
	giveBack();
});
