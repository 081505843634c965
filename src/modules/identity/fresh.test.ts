import assert from "node:assert/strict";
import { test } from "node:test";
import { isFresh } from "./fresh.ts";
import { limits } from "./limits.ts";

const now = new Date("2026-11-26T03:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000);

test("a second factor is fresh for fifteen minutes, and not a second longer", () => {
	assert.equal(limits.fresh, 15 * 60);
	assert.ok(isFresh({ provedAt: now }, now));
	assert.ok(isFresh({ provedAt: ago(15 * 60 - 1) }, now));
	assert.ok(!isFresh({ provedAt: ago(15 * 60) }, now));
	assert.ok(!isFresh({ provedAt: ago(86_400) }, now));
});

test("who showed none is never fresh", () => {
	assert.ok(!isFresh({}, now));
	assert.ok(!isFresh({ provedAt: null }, now));
});
