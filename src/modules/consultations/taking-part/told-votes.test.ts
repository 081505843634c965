import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Tally, toldOf } from "./told-votes.ts";

type Two = readonly [verified: number, unverified: number];
const tally = (
	choices: readonly Two[],
	...sheets: readonly (readonly number[])[]
): Tally => ({
	choices: choices.map(([verified, unverified]) => ({ verified, unverified })),
	sheets,
});
/** By kind, then each choice: verified and unverified, both together, or `null`. */
const told = (
	choices: readonly Two[],
	sheets: readonly (readonly number[])[] = [],
	least = 10,
) => {
	const answer = toldOf(tally(choices, ...sheets), least);
	if (answer.kind === "few") return ["few"];
	return [
		answer.kind,
		...(answer.kind === "together"
			? answer.choices
			: answer.choices.map((one) => one && [one.verified, one.unverified])),
	];
};

test("votes are told by way where no way and no choice gives away a few, together where one does, and of too few not at all", () => {
	assert.deepEqual(
		told([
			[30, 11],
			[18, 19],
		]),
		["apart", [30, 11], [18, 19]],
	);
	assert.deepEqual(
		told([
			[30, 0],
			[18, 0],
		]),
		["apart", [30, 0], [18, 0]],
	);
	// One of ten desk visitors.
	assert.deepEqual(
		told([
			[9, 30],
			[1, 30],
		]),
		["together", 39, 31],
	);
	assert.deepEqual(
		told([
			[5, 0],
			[0, 4],
		]),
		["few"],
	);
	assert.deepEqual(
		told([
			[0, 0],
			[0, 0],
		]),
		["few"],
	);
});

test("where all of one way chose the same, ways are not told apart; what everybody chose is the result", () => {
	assert.deepEqual(
		told([
			[10, 20],
			[0, 15],
		]),
		["together", 30, 15],
	);
	assert.deepEqual(
		told([
			[40, 0],
			[0, 0],
		]),
		["apart", [40, 0], [0, 0]],
	);
});

test("a choice of few is hidden together with another, so that it is not worked out", () => {
	assert.deepEqual(
		told([
			[27, 0],
			[11, 0],
			[4, 0],
		]),
		["apart", [27, 0], null, null],
	);
	assert.deepEqual(
		told([
			[40, 0],
			[3, 0],
		]),
		["few"],
	);
});

test("a village that takes its own sheet away is left with nobody, or with too many to know whom", () => {
	const sheet = [27, 11, 14];
	// One visitor of the desk besides the village.
	assert.deepEqual(
		told(
			[
				[28, 0],
				[11, 0],
				[14, 0],
			],
			[sheet],
		),
		["few"],
	);
	assert.deepEqual(
		told(
			[
				[28, 30],
				[11, 30],
				[14, 30],
			],
			[sheet],
		),
		["together", 58, 41, 44],
	);
	assert.deepEqual(
		told(
			[
				[40, 30],
				[23, 30],
				[14, 30],
			],
			[sheet],
		),
		["apart", [40, 30], [23, 30], [14, 30]],
	);
});

test("few is what the installation set", () => {
	const choices: readonly Two[] = [
		[20, 40],
		[35, 40],
	];
	assert.equal(told(choices)[0], "apart");
	assert.deepEqual(told(choices, [], 30), ["together", 60, 75]);
	assert.deepEqual(told(choices, [], 80), ["few"]);
});

test("whatever people chose, nobody works out a few by what is told, with one sheet, with all, or with none", () => {
	const n = fc.integer({ min: 0, max: 25 });
	const choice = fc.record({
		home: n,
		desk: n,
		sheets: fc.tuple(n, n),
	});
	fc.assert(
		fc.property(
			fc.array(choice, { minLength: 2, maxLength: 5 }),
			fc.constantFrom(10, 15),
			(choices, least) => {
				const sheets = [0, 1].map((one) =>
					choices.map((choice) => choice.sheets[one] ?? 0),
				);
				const answer = toldOf(
					{
						choices: choices.map((one) => ({
							verified: one.desk + one.sheets[0] + one.sheets[1],
							unverified: one.home,
						})),
						sheets,
					},
					least,
				);
				if (answer.kind === "few") return;
				const views = (
					row: (choice: (typeof choices)[number]) => readonly number[],
				) => {
					const rows = choices.map(row);
					for (const view of rows[0]?.keys() ?? []) {
						let rest = 0;
						for (const [place, row] of rows.entries()) {
							const size = row[view] ?? 0;
							if (answer.choices[place] === null) rest += size;
							else assert.ok(size === 0 || size >= least, `${size}`);
						}
						assert.ok(rest === 0 || rest >= least, `rest ${rest}`);
					}
				};
				const ofSheets = (desk: number, [a, b]: readonly [number, number]) => [
					desk + a + b,
					desk + a,
					desk + b,
					desk,
				];
				if (answer.kind === "together")
					views(({ home, desk, sheets }) => ofSheets(home + desk, sheets));
				else {
					views(({ desk, sheets }) => ofSheets(desk, sheets));
					views(({ home }) => [home]);
				}
			},
		),
		{ numRuns: 2_000 },
	);
});
