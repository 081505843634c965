import assert from "node:assert/strict";
import { test } from "node:test";
import { openSendings } from "./count-sendings.ts";
import { floodLimits } from "./flood-limits.ts";

test("an hour later a network begins anew, and no network counts for another", () => {
	const { count, soFar } = openSendings();
	const now = new Date("2026-11-26T03:00:00Z");
	const later = new Date(now.getTime() + floodLimits.within);
	assert.deepEqual(
		[count("a", now), count("a", now), count("b", now), count("a", later)],
		[1, 2, 1, 1],
	);
	assert.deepEqual([soFar("a", later), soFar("c", later)], [1, 0]);
});

test("more networks than memory should hold push out the oldest, and the others are counted on", () => {
	const sendings = openSendings();
	const now = new Date("2026-11-20T03:00:00Z");
	sendings.count("first", now);
	for (let n = 0; n < 200_000; n += 1) sendings.count(`network ${n}`, now);
	assert.equal(sendings.soFar("first", now), 0);
	assert.equal(sendings.count("network 5", now), 2);
});
