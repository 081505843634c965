import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Answers, changeOf, degrees } from "./change.ts";

const answersOf = (...levels: number[]): Answers => ({
	n: levels.length,
	sum: levels.reduce((sum, level) => sum + level, 0),
	squares: levels.reduce((sum, level) => sum + level * level, 0),
});
const repeated = (...parts: readonly (readonly [number, number])[]): Answers =>
	answersOf(...parts.flatMap(([level, times]) => new Array(times).fill(level)));

test("Welch by hand: means 2 and 3 of five answers each are 1 apart, between -0.46 and 2.46", () => {
	// Spreads 1 and 1: the squared errors are 0.2 each, 8 degrees of freedom, quantile 2.306, reach 1.4585.
	const before = answersOf(1, 1, 2, 3, 3);
	const after = answersOf(2, 2, 3, 4, 4);
	assert.equal(degrees(before, after), 8);
	assert.deepEqual(changeOf(before, after), {
		before: "2.00",
		after: "3.00",
		difference: "1.00",
		from: "-0.46",
		to: "2.46",
		says: "unclear",
	});
});

test("samples of unequal spread and size have fewer degrees of freedom than both together", () => {
	const before = repeated([1, 10], [4, 10]);
	const after = repeated([3, 60], [4, 40]);
	const found = degrees(before, after);
	assert.ok(found > 19 && found < 25, String(found));
	assert.deepEqual(changeOf(before, after), {
		before: "2.50",
		after: "3.40",
		difference: "0.90",
		// 19.8 degrees of freedom are read as 15: 2.131, a little wider than 2.087.
		from: "0.16",
		to: "1.64",
		says: "up",
	});
});

test("a rise that chance can make is not told as a rise", () => {
	const change = changeOf(
		repeated([2, 12], [3, 18]),
		repeated([2, 10], [3, 20]),
	);
	assert.equal(change?.says, "unclear");
});

test("where everybody says the same, nothing is left to chance; a single answer is compared with nothing", () => {
	assert.deepEqual(changeOf(repeated([3, 20]), repeated([2, 20])), {
		before: "3.00",
		after: "2.00",
		difference: "-1.00",
		from: "-1.00",
		to: "-1.00",
		says: "down",
	});
	assert.equal(changeOf(repeated([3, 20]), repeated([3, 20]))?.says, "unclear");
	assert.equal(changeOf(answersOf(3), repeated([2, 20])), null);
});

const some = fc
	.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 60 })
	.map((levels) => answersOf(...levels));

test("before and after exchanged, the same is said the other way round", () => {
	const opposite = { up: "down", down: "up", unclear: "unclear" } as const;
	fc.assert(
		fc.property(some, some, (one, other) => {
			const [there, back] = [changeOf(one, other), changeOf(other, one)];
			return (
				there !== null &&
				back !== null &&
				there.before === back.after &&
				back.says === opposite[there.says]
			);
		}),
	);
});

test("the difference lies within its range, and more of the same answers make the range no wider", () => {
	const more = ({ n, sum, squares }: Answers): Answers => ({
		n: n * 4,
		sum: sum * 4,
		squares: squares * 4,
	});
	fc.assert(
		fc.property(some, some, (one, other) => {
			const few = changeOf(one, other);
			const many = changeOf(more(one), more(other));
			if (!few || !many) return false;
			const width = (change: typeof few) =>
				Number(change.to) - Number(change.from);
			return (
				Number(few.from) <= Number(few.difference) &&
				Number(few.difference) <= Number(few.to) &&
				width(many) <= width(few) + 0.011
			);
		}),
	);
});

test("degrees of freedom lie between those of the smaller sample and of both together", () => {
	fc.assert(
		fc.property(some, some, (one, other) => {
			const found = degrees(one, other);
			return (
				found >= Math.min(one.n, other.n) - 1 - 1e-9 &&
				found <= one.n + other.n - 2 + 1e-9
			);
		}),
	);
});
