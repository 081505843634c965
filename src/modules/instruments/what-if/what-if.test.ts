import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Answers } from "../answer.ts";
import { applicable } from "../applicable.ts";
import { instrumentOf, weighted } from "../for-tests.ts";
import { score } from "../score.ts";
import { ascending, crossingsOf } from "./move.ts";
import { outcomesOf } from "./outcome.ts";
import { whatIf } from "./what-if.ts";

const limits = `
bands:
  holes: none
  verified: true
  bands:
    - { code: good, label: { id: Baik }, from: 75 }
    - { code: fair, label: { id: Cukup }, from: 50, below: 75 }
    - { code: poor, label: { id: Kurang }, below: 50 }
`;
const kanim = { kind: "kanim" };
const published = weighted(limits);

const level = fc.integer({ min: 0, max: 4 }).map(String);
const all = (codes: readonly string[]) =>
	fc.record(
		Object.fromEntries(
			codes.map((code) => [code, level.map((value) => ({ value }))]),
		),
	) as fc.Arbitrary<Answers>;
const codesOf = (instrument: typeof published) =>
	applicable(instrument, kanim).map(({ indicator }) => indicator.code);

test("a draft that changes nothing moves nobody, and its scores are those of the score sheet", () => {
	fc.assert(
		fc.property(
			fc.array(all(codesOf(published)), { maxLength: 5 }),
			(units) => {
				const tried = whatIf(
					published,
					published,
					kanim,
					units.map((answers) => ({ answers })),
				);
				for (const [at, { move, before, after }] of tried.entries()) {
					assert.equal(move, "same");
					assert.deepEqual(after, before);
					const sheet = score(published, {
						unit: kanim,
						answers: units[at] ?? {},
					});
					assert.equal(before.lowest.score, sheet.score);
					assert.equal(before.lowest.band, sheet.predicate.band);
				}
			},
		),
	);
});

const asksMore = instrumentOf(`
weights: { kind: printed, verified: true }
${limits}
nodes:
  - { code: a, label: { id: A }, weight: 60, article: Pasal 1, nodes: [
      { code: a.1, label: { id: A1 }, weight: 50, answer: level },
      { code: a.new, label: { id: Baru }, weight: 50, answer: { kind: ratio, unit: { id: persen }, numerator: { id: a }, denominator: { id: b }, per: 100, direction: higher-is-better, decimals: 2, range: { from: 0, to: 120 } } } ] }
  - { code: b, label: { id: B }, weight: 40, article: Pasal 2, nodes: [
      { code: b.1, label: { id: B1 }, weight: 70, answer: level },
      { code: b.new, label: { id: Skala }, weight: 30, answer: { kind: scale, from: 1, to: 5 } } ] }
`);

test("whatever is answered to new indicators later, the score lies between the two ends", () => {
	fc.assert(
		fc.property(
			all(codesOf(published)),
			fc.integer({ min: 0, max: 120 }),
			fc.integer({ min: 1, max: 5 }),
			(answers, part, step) => {
				const [tried] = whatIf(published, asksMore, kanim, [{ answers }]);
				assert.deepEqual(tried?.after?.missing, ["a.new", "b.new"]);
				const later = score(asksMore, {
					unit: kanim,
					answers: {
						"a.1": answers["a.1"] ?? { value: "0" },
						"b.1": answers["b.1"] ?? { value: "0" },
						"a.new": { value: { numerator: String(part), denominator: "100" } },
						"b.new": { value: String(step) },
					},
				});
				const found = Number(later.score);
				assert.ok(Number(tried?.after?.lowest.score) <= found);
				assert.ok(Number(tried?.after?.highest.score) >= found);
			},
		),
	);
});

const said = (levels: Readonly<Record<string, number>>) => ({
	answers: Object.fromEntries(
		Object.entries(levels).map(([code, value]) => [
			code,
			{ value: String(value) },
		]),
	),
});
/** By the published weights of 50, 30 and 20: 60 points. */
const sixty = said({ "a.1": 2, "a.2": 2, "b.1": 4, "b.2": 4, c: 1 });
/** 90 points. */
const ninety = said({ "a.1": 4, "a.2": 4, "b.1": 4, "b.2": 4, c: 2 });

test("a heavier criterion lifts one unit over a limit and takes another below it", () => {
	const heavierC = instrumentOf(`
weights: { kind: printed, verified: true }
nodes:
  - { code: b, label: { id: B }, weight: 10, article: Pasal 2, nodes: [
      { code: b.1, label: { id: B1 }, weight: 70, answer: level },
      { code: b.2, label: { id: B2 }, weight: 30, answer: level } ] }
  - { code: c, label: { id: C }, weight: 90, article: Pasal 3, answer: level }
${limits}`);
	const lifted = said({ "a.1": 0, "a.2": 0, "b.1": 4, "b.2": 4, c: 4 });
	const tried = whatIf(published, heavierC, kanim, [sixty, ninety, lifted]);
	assert.deepEqual(
		tried.map(({ before, after, move }) => [
			before.lowest.score,
			after?.lowest.score,
			move,
		]),
		[
			["60.00", "32.50", "down"],
			["90.00", "55.00", "down"],
			["50.00", "100.00", "up"],
		],
	);
	assert.ok(published.bands);
	assert.deepEqual(
		crossingsOf(
			ascending(published.bands),
			tried.map(({ ranks }) => ranks),
		).map(({ band, up, down }) => [band.code, up, down]),
		[
			["fair", 0, 1],
			["good", 1, 1],
		],
	);
});

test("where it hangs on what was never asked, the move is said to depend on it", () => {
	const [low] = whatIf(published, asksMore, kanim, [sixty]);
	assert.equal(low?.move, "depends");
	assert.deepEqual(
		[low?.after?.lowest.band, low?.after?.highest.band],
		["poor", "good"],
	);
});

test("an answer that the draft cannot take counts as not given", () => {
	const finer = weighted(`
answers: { level: { kind: scale, from: 0, to: 3 } }
${limits}`);
	const [tried] = whatIf(published, finer, kanim, [ninety]);
	assert.deepEqual(tried?.after?.missing, ["a.1", "a.2", "b.1", "b.2"]);
});

test("units whose kind the draft no longer assesses are not asked", () => {
	const [tried] = whatIf(
		published,
		weighted(`units: [lapas]\n${limits}`),
		kanim,
		[ninety],
	);
	assert.equal(tried?.move, "not-asked");
	assert.equal(tried?.after, null);
});

test("a failed condition is a move down, whatever the score", () => {
	const gated = weighted(`
gates: [{ code: g, kind: must-have, node: c, label: { id: Wajib }, article: Pasal 9, verified: true }]
${limits}`);
	const without = said({ "a.1": 4, "a.2": 4, "b.1": 4, "b.2": 4, c: 0 });
	const [tried] = whatIf(published, gated, kanim, [without]);
	assert.equal(tried?.before.lowest.score, tried?.after?.lowest.score);
	assert.equal(tried?.after?.lowest.held, true);
	assert.equal(tried?.move, "down");
});

test("what was unfinished before cannot be said to move", () => {
	const [tried] = whatIf(published, published, kanim, [said({ "a.1": 4 })]);
	assert.equal(tried?.move, "unknown");
});

test("limits that the law does not tell are lent by the draft", () => {
	const [tried] = whatIf(weighted(), published, kanim, [ninety]);
	assert.equal(tried?.before.lowest.band, "good");
	assert.equal(tried?.move, "same");
});

test("the long way and the sum come to the same outcomes", () => {
	const open = weighted(`
gates: [{ code: g, kind: veto, fact: serious-case, label: { id: Kasus }, article: Pasal 9, verified: true }]
${limits}`);
	fc.assert(
		fc.property(all(codesOf(published)), (answers) => {
			assert.deepEqual(
				outcomesOf(open, kanim, [{ answers }]),
				outcomesOf(published, kanim, [{ answers }]),
			);
		}),
	);
});
