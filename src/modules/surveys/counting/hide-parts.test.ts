import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fewestTold, leftOver, toldParts } from "./hide-parts.ts";

const people = fc.oneof(
	fc.integer({ min: 0, max: 14 }),
	fc.integer({ min: 0, max: 400 }),
);
/** Everybody first, then those who answered each of two elements. */
const part = fc
	.tuple(people, fc.double({ min: 0, max: 1 }), fc.double({ min: 0, max: 1 }))
	.filter(([, a, b]) => !Number.isNaN(a + b))
	.map(([n, a, b]) => [n, Math.round(n * a), Math.round(n * b)]);
const parts = fc.array(part, { maxLength: 8 });

const isFew = (n: number) => n > 0 && n < fewestTold;

test("no told part has few people behind one of its figures", () => {
	fc.assert(
		fc.property(parts, (all) => {
			const told = toldParts(all);
			for (const [at, each] of all.entries())
				if (told[at] && each[0] !== 0) assert.ok(!each.some(isFew));
		}),
	);
});

test("whoever subtracts the told parts from the whole finds nobody or at least ten, unless nothing was told", () => {
	fc.assert(
		fc.property(parts, (all) => {
			const told = toldParts(all);
			const some = all.some((each, at) => told[at] && each[0] !== 0);
			if (some) assert.ok(!leftOver(all, told).some(isFew));
		}),
	);
});

test("where nobody is few everything is told, and parts of nobody always are", () => {
	fc.assert(
		fc.property(parts, (all) => {
			const told = toldParts(all);
			if (!all.some((each) => each.some(isFew))) assert.ok(told.every(Boolean));
			for (const [at, each] of all.entries())
				if (each[0] === 0) assert.ok(told[at]);
		}),
	);
});

test("three odd answers hide themselves and the figure without them", () => {
	assert.deepEqual(toldParts([[150], [3]]), [false, false]);
	assert.deepEqual(toldParts([[150], [12]]), [true, true]);
	assert.deepEqual(toldParts([[150], [0]]), [true, true]);
});

test("a service of four hides its smallest sibling with it, and no more", () => {
	assert.deepEqual(toldParts([[4], [60], [21], [80]]), [
		false,
		true,
		false,
		true,
	]);
	assert.deepEqual(toldParts([[4], [8], [60]]), [false, false, true]);
});

test("an element that few answered hides the whole part, for its mean could be worked out", () => {
	assert.deepEqual(
		toldParts([
			[40, 40, 7],
			[50, 50, 50],
			[90, 90, 90],
		]),
		[false, false, true],
	);
});
