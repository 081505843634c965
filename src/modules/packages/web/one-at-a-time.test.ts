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
	const giveBack = takeTurn(at(0)) ?? assert.fail();
	assert.equal(takeTurn(at(1)), null);
	const sent: number[] = [];
	for await (const part of inTurn(parts(), giveBack)) sent.push(part);
	assert.deepEqual(sent, [1, 2]);
	(takeTurn(at(1)) ?? assert.fail())();
});

test("whoever leaves in the middle gives the turn back, and who reads for ever loses it", async () => {
	const giveBack = takeTurn(at(2)) ?? assert.fail();
	for await (const _ of inTurn(parts(), giveBack)) break;
	const slow = takeTurn(at(3)) ?? assert.fail();
	assert.equal(takeTurn(at(12)), null);
	const next = takeTurn(at(13)) ?? assert.fail();
	// The slow one ends at last: the turn is no longer theirs to give back.
	slow();
	assert.equal(takeTurn(at(14)), null);
	next();
});
