import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { gainOf, type Sittings } from "./gain-of.ts";

const right = (n: number) =>
	Object.fromEntries(
		["T1", "T2", "T3", "T4", "T5"].map((code, i) => [code, i < n ? 1 : 0]),
	);
const sat = (before: number | null, after: number | null): Sittings => ({
	before: before === null ? null : right(before),
	after: after === null ? null : right(after),
});
const times = (n: number, each: Sittings) =>
	Array.from({ length: n }, () => each);

test("the gain is of those who sat both, worked by hand", () => {
	// Differences 20 and 40, five of each: mean 30, deviation √(1000/9), standard error 10/3; Student for nine: 2.262.
	assert.deepEqual(
		gainOf([
			...times(5, sat(2, 3)),
			...times(5, sat(2, 4)),
			...times(3, sat(0, null)),
			...times(2, sat(null, 5)),
		]),
		{
			n: 10,
			onlyBefore: 3,
			onlyAfter: 2,
			before: "40.00",
			after: "70.00",
			gain: "30.00",
			from: "22.46",
			to: "37.54",
			says: "up",
		},
	);
});

test("whoever sat one of the two moves no figure, however many they are", () => {
	const both = [...times(6, sat(1, 3)), ...times(6, sat(3, 3))];
	const of = (people: readonly Sittings[]) => {
		const {
			onlyBefore: _,
			onlyAfter: __,
			...rest
		} = gainOf(people) ?? assert.fail();
		return rest;
	};
	fc.assert(
		fc.property(
			fc.array(
				fc.oneof(
					fc.nat(5).map((n) => sat(n, null)),
					fc.nat(5).map((n) => sat(null, n)),
				),
			),
			(others) => assert.deepEqual(of([...both, ...others]), of(both)),
		),
	);
});

test("of fewer than ten who sat both nothing is said", () => {
	assert.equal(
		gainOf([...times(9, sat(1, 5)), ...times(90, sat(1, null))]),
		null,
	);
});

test("where as many lost as gained, nothing is claimed", () => {
	assert.equal(
		gainOf([...times(6, sat(1, 4)), ...times(6, sat(4, 1))])?.says,
		"unclear",
	);
});

test("a question that the test does not have is a mistake of who asked", () => {
	assert.throws(() =>
		gainOf(times(10, { before: { T9: 1 }, after: right(1) })),
	);
	assert.throws(() =>
		gainOf(times(10, { before: { T1: 2 }, after: right(1) })),
	);
});
