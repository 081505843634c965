import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
	addUp,
	type Figures,
	greatestLoss,
	limitsOf,
	nothing,
	printedCoverage,
	printedMean,
	wayOf,
} from "./figures.ts";

const figures = (some: Partial<Figures>): Figures => ({ ...nothing, ...some });

test("coverage is printed per hundred, half up", () => {
	const printed = (withPredicate: number, units: number) =>
		printedCoverage(figures({ withPredicate, units }));
	assert.equal(printed(6, 20), "30");
	assert.equal(printed(241, 871), "28");
	assert.equal(printed(1, 8), "13");
	assert.equal(printed(0, 20), "0");
	assert.equal(printed(0, 0), null);
});

test("a mean is exact and printed with two decimals, half up", () => {
	assert.equal(
		printedMean(figures({ scored: 3, scoreSum: "262.215" })),
		"87.41",
	);
	assert.equal(printedMean(figures({ scored: 2, scoreSum: "0.01" })), "0.01");
	assert.equal(printedMean(nothing), null);
});

test("the way says at each step how many were lost", () => {
	const total = figures({
		takingPart: 8,
		declared: 7,
		submitted: 7,
		verified: 4,
		withPredicate: 3,
	});
	const way = wayOf(total, true);
	assert.deepEqual(
		way.map(({ lost }) => lost),
		[0, 1, 0, 3, 1],
	);
	assert.deepEqual(
		way.map(({ share }) => share),
		["100.00", "87.50", "87.50", "50.00", "37.50"],
	);
	assert.equal(greatestLoss(way)?.step, "verified");
	assert.equal(greatestLoss(wayOf(nothing, true)), null);
});

test("an instrument without declaration has no such step", () => {
	const way = wayOf(figures({ takingPart: 5, submitted: 5 }), false);
	assert.deepEqual(
		way.map(({ step }) => step),
		["takingPart", "submitted", "verified", "withPredicate"],
	);
	assert.equal(way[1]?.lost, 0);
});

test("a scale is cut into fifths exactly", () => {
	assert.deepEqual(limitsOf("4"), ["0", "0.8", "1.6", "2.4", "3.2", "4"]);
});

const count = fc.nat(1000);
const anyFigures: fc.Arbitrary<Figures> = fc.record({
	units: count,
	takingPart: count,
	declared: count,
	submitted: count,
	verified: count,
	withPredicate: count,
	scored: count,
	scoreSum: fc.integer({ min: 0, max: 10 ** 9 }).map((n) => String(n / 1000)),
	fifths: fc.tuple(count, count, count, count, count),
});

test("adding up does not depend on how places are grouped", () => {
	fc.assert(
		fc.property(fc.array(anyFigures), fc.nat(), (all, cut) => {
			const at = cut % (all.length + 1);
			assert.deepEqual(
				addUp([addUp(all.slice(0, at)), addUp(all.slice(at))]),
				addUp(all),
			);
		}),
	);
});
