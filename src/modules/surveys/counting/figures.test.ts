import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { instrumentNamed, pool } from "#instruments";
import { exact, plain } from "#kernel/decimal.ts";
import { elementsOf } from "./elements.ts";
import { addFigures, asColumns, asFigures, nobody, Tally } from "./figures.ts";
import { indexAlone, indexOf } from "./index-of.ts";
import { reachOfMean } from "./interval.ts";

const skm = instrumentNamed("skm-2017") ?? assert.fail();
const codes = elementsOf(skm);

/** Answers of one person, some left blank; never all of them. */
const person = fc
	.tuple(
		...codes.map(() => fc.option(fc.integer({ min: 1, max: 4 }), { freq: 5 })),
	)
	.map((levels) =>
		Object.fromEntries(
			levels.flatMap((level, i) =>
				level === null ? [] : [[codes[i] as string, level]],
			),
		),
	)
	.filter((answers) => Object.keys(answers).length > 0);
const people = fc.array(person, { minLength: 1, maxLength: 40 });

const count = (answers: readonly Readonly<Record<string, number>>[]) => {
	const tally = new Tally(codes);
	for (const each of answers) tally.add(each);
	return tally.figures();
};

test("figures of parts add up to the figures of the whole, however the people are divided", () => {
	fc.assert(
		fc.property(people, fc.nat(), (all, at) => {
			const cut = at % (all.length + 1);
			const parts = addFigures(count(all.slice(0, cut)), count(all.slice(cut)));
			assert.deepEqual(asColumns(parts), asColumns(count(all)));
		}),
	);
});

test("the order in which people answered changes nothing", () => {
	fc.assert(
		fc.property(people, (all) => {
			assert.deepEqual(
				asColumns(count(all.toReversed())),
				asColumns(count(all)),
			);
		}),
	);
});

test("figures survive the columns of a counter", () => {
	fc.assert(
		fc.property(people, (all) => {
			const columns = asColumns(count(all));
			const text = (values: readonly number[]) => values.map(String);
			const read = asFigures({
				...columns,
				n: String(columns.n),
				answered: text(columns.answered),
				sums: text(columns.sums),
				squares: text(columns.squares),
			});
			assert.deepEqual(asColumns(read), columns);
		}),
	);
});

test("the index of the figures is the index of the people themselves, to the digit", () => {
	fc.assert(
		fc.property(people, (all) => {
			const pooled = pool(skm, { responses: all });
			const counted = indexOf(skm, count(all));
			assert.equal(indexAlone(skm, count(all)), counted?.index ?? null);
			if (!pooled.ok) return assert.equal(counted, null);
			assert.equal(counted?.index, pooled.value.index);
			assert.deepEqual(counted?.lowest, pooled.value.lowest);
			assert.deepEqual(counted?.elements, pooled.value.elements);
		}),
	);
});

test("of nobody there is no index, and none where an element has no answer", () => {
	assert.equal(indexOf(skm, nobody(codes.length)), null);
	assert.equal(indexAlone(skm, nobody(codes.length)), null);
	assert.equal(indexOf(skm, count([{ U1: 4 }])), null);
});

test("people who all say the same leave no doubt: the interval is the index", () => {
	const same = Object.fromEntries(codes.map((code) => [code, 3]));
	const index = indexOf(skm, count(Array.from({ length: 20 }, () => same)));
	assert.deepEqual(index?.interval, { from: "75.00", to: "75.00" });
});

test("one person has an index, and no interval at all", () => {
	const full = Object.fromEntries(codes.map((code) => [code, 4]));
	const index = indexOf(skm, count([full]));
	assert.equal(index?.index, "100.00");
	assert.equal(index?.interval, null);
});

test("an interval never leaves the scale, and holds the index", () => {
	fc.assert(
		fc.property(people, (all) => {
			const found = indexOf(skm, count(all));
			if (!found?.interval) return;
			const [from, to] = [exact(found.interval.from), exact(found.interval.to)];
			assert.ok(from.gte(25) && to.lte(100), `${from} ${to}`);
			assert.ok(from.lte(found.index) && to.gte(found.index));
		}),
	);
});

test("the interval of a mean is that of the text books: 2, 4, 4, 4, 5, 5, 7, 9", () => {
	// Mean 5, variance 32/7, Student's quantile for seven degrees of freedom 2.365.
	const values = [2, 4, 4, 4, 5, 5, 7, 9];
	const sum = values.reduce((all, each) => all + each, 0);
	const squares = values.reduce((all, each) => all + each * each, 0);
	const reach = reachOfMean(values.length, exact(sum), exact(squares));
	assert.equal(reach && plain(reach.toDecimalPlaces(3)), "1.788");
	assert.equal(reachOfMean(1, exact(5), exact(25)), null);
});

test("in 95 of 100 samples the interval holds the value of all people", () => {
	// A fixed sequence of chance: 1,000 samples of 40 out of a known population.
	let state = 7;
	const chance = () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
	const truth = 3.1;
	let held = 0;
	for (let sample = 0; sample < 1_000; sample += 1) {
		let [sum, squares] = [0, 0];
		for (let i = 0; i < 40; i += 1) {
			// One of 1 to 4 with the mean 3.1.
			const draw = chance();
			const value = draw < 0.08 ? 1 : draw < 0.22 ? 2 : draw < 0.6 ? 3 : 4;
			sum += value;
			squares += value * value;
		}
		const reach = reachOfMean(40, exact(sum), exact(squares));
		if (reach?.gte(Math.abs(sum / 40 - truth))) held += 1;
	}
	assert.ok(held >= 930 && held <= 970, `${held} of 1,000`);
});
