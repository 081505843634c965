import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fixed } from "#kernel/decimal.ts";
import { clarityOf, cohensKappa, enoughPairs, type Pair } from "./kappa.ts";

/** A table of counts: a row for each category of the first rater, a column for each of the second. */
const pairsOf = (table: readonly (readonly number[])[]): Pair[] =>
	table.flatMap((row, one) =>
		row.flatMap((n, other) =>
			Array.from({ length: n }, (): Pair => [`${one}`, `${other}`]),
		),
	);
const kappaOf = (
	table: readonly (readonly number[])[],
	decimals = 3,
): string | null => {
	const { kappa } = cohensKappa(pairsOf(table));
	return kappa && fixed(kappa, decimals);
};

test("the three diagnoses of Fleiss, Levin and Paik (2003, table 18.1): 0.68", () => {
	// po = .89; pe = .80 · .80 + .10 · .05 + .10 · .15 = .66; (.89 - .66) / .34.
	const table = [
		[75, 1, 4],
		[5, 4, 1],
		[0, 0, 10],
	];
	assert.equal(kappaOf(table, 2), "0.68");
	assert.equal(kappaOf(table, 4), "0.6765");
});

test("the two residents of Viera and Garrett (2005, table 1): 0.57", () => {
	// po = .85; pe = (20 · 25 + 80 · 75) / 100² = .65; .20 / .35.
	assert.equal(
		kappaOf(
			[
				[15, 5],
				[10, 70],
			],
			2,
		),
		"0.57",
	);
});

test("fifty applications read by two people: (0.7 - 0.5) / (1 - 0.5)", () => {
	assert.equal(
		kappaOf([
			[20, 5],
			[10, 15],
		]),
		"0.400",
	);
});

test("the same share of agreement can be worth more or less: it hangs on how often each category is used", () => {
	assert.equal(
		kappaOf(
			[
				[45, 15],
				[25, 15],
			],
			4,
		),
		"0.1304",
	);
	assert.equal(
		kappaOf(
			[
				[25, 35],
				[5, 35],
			],
			4,
		),
		"0.2593",
	);
});

test("both always said the one same thing: nothing varies, and kappa is not defined", () => {
	assert.equal(kappaOf([[12]]), null);
	assert.equal(cohensKappa([]).kappa, null);
	assert.equal(clarityOf(cohensKappa(pairsOf([[12]]))), "no-variation");
});

test("with too few pairs nothing is said of an indicator, however they turned out", () => {
	const few = pairsOf([
		[0, 4],
		[5, 0],
	]);
	assert.equal(few.length, enoughPairs - 1);
	assert.equal(clarityOf(cohensKappa(few)), "too-few");
	assert.equal(clarityOf(cohensKappa([...few, ["0", "1"]])), "unclear");
	assert.equal(
		clarityOf(
			cohensKappa(
				pairsOf([
					[5, 0],
					[1, 5],
				]),
			),
		),
		"clear",
	);
});

const anyPairs = fc.array(
	fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("a", "b", "c")),
	{ maxLength: 40 },
);

test("kappa lies between -1 and 1, is 1 for full agreement, and does not care who came first or what categories are called", () => {
	fc.assert(
		fc.property(anyPairs, (pairs) => {
			const { kappa, same } = cohensKappa(pairs);
			const turned = cohensKappa(
				pairs.map(([one, other]): Pair => [`${other}!`, `${one}!`]),
			);
			assert.equal(turned.kappa?.toFixed(30), kappa?.toFixed(30));
			if (kappa === null) return;
			assert.ok(kappa.gte(-1) && kappa.lte(1), kappa.toFixed());
			assert.equal(kappa.eq(1), same === pairs.length);
		}),
	);
});
