import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
	contestedIn,
	type FactRow,
	type Found,
	factOf,
	sameFigure,
	unknownIn,
} from "./fact.ts";
import { factKinds } from "./kinds.ts";

const code = "opd-with-p2ham-predicate";
const day = "2026-11-20";
const row = (changes: Partial<FactRow> = {}): FactRow => ({
	what: "Dinas Kesehatan",
	counts: "yes",
	because: { id: "Memegang predikat." },
	since: null,
	paper: null,
	link: null,
	contested: null,
	...changes,
});
const found = (numerator: string, denominator: string | null): Found => ({
	of: "Kabupaten Contoh",
	numerator,
	denominator,
	rows: [],
});

test("a ratio is two counts and their quotient, as exact as it is kept", () => {
	assert.equal(factOf(code, day, found("2", "3")).value, "66.666667");
	assert.equal(factOf(code, day, found("0", "3")).value, "0");
	assert.equal(factOf(code, day, found("3", "3")).value, "100");
});

test("nothing divided by nothing is not known, and never zero", () => {
	for (const denominator of ["0", null]) {
		const fact = factOf(code, day, found("0", denominator));
		assert.equal(fact.value, null);
		assert.ok(fact.notKnown);
	}
});

test("what a source does not know has no figure, and says why", () => {
	const why = { id: "Belum ada OPD." };
	const fact = factOf(code, day, { of: "Kabupaten Contoh", notKnown: why });
	assert.deepEqual(
		[fact.value, fact.numerator, fact.notKnown],
		[null, null, why],
	);
});

test("what is contested and what is not known are told apart", () => {
	const fact = factOf(code, day, {
		...found("1", "3"),
		rows: [
			row({ contested: { id: "Keberatan." } }),
			row({ counts: "unknown" }),
			row({ counts: "no" }),
		],
	} as Found);
	assert.equal(contestedIn(fact).length, 1);
	assert.equal(unknownIn(fact).length, 1);
});

test("a share stays between none and all, and the same counts give the same figure", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 1000 }),
			fc.integer({ min: 0, max: 1000 }),
			(all, some) => {
				const counts = found(String(Math.min(some, all)), String(all));
				const fact = factOf(code, day, counts);
				const value = Number(fact.value);
				assert.ok(value >= 0 && value <= 100);
				assert.ok(sameFigure(fact, factOf(code, "2026-01-01", counts)));
			},
		),
	);
});

test("every kind of fact says in both languages what it is and how it is counted", () => {
	for (const { label, counting, asOf } of factKinds)
		for (const said of [label, counting, asOf]) assert.ok(said.id && said.en);
});
