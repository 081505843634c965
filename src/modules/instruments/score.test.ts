import assert from "node:assert/strict";
import { test } from "node:test";
import type { Answers } from "./answer.ts";
import { byPrinciple } from "./by-principle.ts";
import { instrumentOf, weighted } from "./for-tests.ts";
import type { Instrument } from "./instrument.ts";
import { type Scoring, score } from "./score.ts";
import { flatten, type ScoreSheet } from "./sheet.ts";

const kanim = { kind: "kanim" };
const all = (value: string): Answers => ({
	"a.1": { value },
	"a.2": { value },
	"b.1": { value },
	"b.2": { value },
	c: { value },
});
const scored = (
	instrument: Instrument,
	scoring: Partial<Scoring>,
): ScoreSheet => score(instrument, { unit: kanim, answers: {}, ...scoring });
const node = (sheet: ScoreSheet, code: string) => {
	const found = flatten(sheet.nodes).find((each) => each.code === code);
	assert.ok(found, code);
	return found;
};

test("the sheet shows each partial value, weight, rule and article", () => {
	const sheet = scored(weighted(), {
		answers: { ...all("4"), "b.1": { value: "1" } },
	});
	// b: 70 % of 25 and 30 % of 100; the whole: 50 + 30 % of 47.5 + 20
	assert.equal(node(sheet, "b").score, "47.5");
	assert.equal(sheet.score, "84.25");
	const {
		raw,
		score: own,
		weight,
		contribution,
		rule,
		article,
	} = node(sheet, "b.1");
	assert.deepEqual(
		{ raw, own, contribution, article },
		{ raw: "1", own: "25", contribution: "17.5", article: "Pasal 2" },
	);
	assert.deepEqual(weight, { printed: "70", used: "0.7", verified: true });
	assert.deepEqual(rule, {
		key: "rule-level",
		about: { raw: "1", best: "4", top: "100" },
	});
});

test("an indicator for other kinds of units is not on the sheet", () => {
	const codes = flatten(scored(weighted(), { answers: all("4") }).nodes).map(
		({ code }) => code,
	);
	assert.deepEqual(codes, ["a", "a.1", "a.2", "b", "b.1", "b.2", "c"]);
});

test("a missing answer leaves no score, and is no zero", () => {
	const { c: _, ...rest } = all("4");
	const sheet = scored(weighted(), { answers: rest });
	assert.deepEqual(
		[sheet.score, sheet.complete, sheet.missing],
		[null, false, ["c"]],
	);
	assert.equal(sheet.predicate.because, "incomplete");
	assert.equal(
		node(sheet, "a").score,
		"100",
		"what is complete still shows its score",
	);
	assert.equal(
		scored(weighted(), { answers: { ...rest, c: { value: "0" } } }).score,
		"80.00",
	);
});

test("not measured is missing with a reason", () => {
	const sheet = scored(weighted(), {
		answers: { ...all("4"), c: { notMeasured: "alat rusak" } },
	});
	assert.deepEqual(
		[sheet.score, sheet.missing, node(sheet, "c").why],
		[null, ["c"], "alat rusak"],
	);
});

test("an instrument may score what was measured", () => {
	const instrument = weighted("whenMissing: score-the-rest");
	const sheet = scored(instrument, { answers: { "a.1": { value: "2" } } });
	assert.deepEqual(
		[sheet.score, sheet.complete, sheet.missing.length],
		["50.00", false, 4],
	);
	assert.equal(scored(instrument, {}).score, null);
});

test("what does not apply leaves its weight to the others", () => {
	const sheet = scored(weighted(), {
		answers: {
			...all("4"),
			"b.1": { notApplicable: "tidak ada layanan" },
			"b.2": { value: "2" },
		},
	});
	assert.deepEqual(
		[node(sheet, "b.1").weight.used, node(sheet, "b.2").weight.used],
		["0", "1"],
	);
	assert.equal(node(sheet, "b").score, "50");
	assert.equal(sheet.complete, true);
});

test("a group in which nothing applies leaves its weight to the other groups", () => {
	const sheet = scored(weighted(), {
		answers: {
			...all("4"),
			"b.1": { notApplicable: "x" },
			"b.2": { notApplicable: "x" },
		},
	});
	assert.deepEqual(
		[node(sheet, "b").state, sheet.score],
		["not-applicable", "100.00"],
	);
	assert.equal(
		node(sheet, "a").weight.used,
		"0.714285714285714285714285714286",
	);
});

test("not our authority counts as missing until a verifier accepts it", () => {
	const answers: Answers = {
		...all("4"),
		c: { notOurAuthority: "UU 23/2014 Pasal 10" },
	};
	assert.deepEqual(scored(weighted(), { answers }).missing, ["c"]);
	const sheet = scored(weighted(), { answers, accepted: ["c"] });
	assert.deepEqual(
		[sheet.score, node(sheet, "c").state],
		["100.00", "not-our-authority"],
	);
});

test("indicators that the file does not know leave the score unknown", () => {
	const instrument = instrumentOf(`
nodes:
  - { code: a, label: { id: A }, article: Pasal 1, answer: level }
  - { code: b, label: { id: B }, article: Pasal 2, unknownFor: [lapas], nodes: [{ code: b.1, label: { id: B1 }, units: [kanim], answer: level }] }
`);
	const lapas = score(instrument, {
		unit: { kind: "lapas" },
		answers: { a: { value: "4" } },
	});
	assert.deepEqual(
		[lapas.score, lapas.unknown, lapas.missing],
		[null, ["b"], []],
	);
	assert.equal(
		scored(instrument, {
			answers: { a: { value: "4" }, "b.1": { value: "4" } },
		}).score,
		"100.00",
	);
});

const gated = weighted(`
bands: { holes: none, verified: true, bands: [
  { code: lulus, label: { id: Lulus }, from: 75, to: 100 }, { code: belum, label: { id: Belum }, from: 0, to: 74.99 } ] }
gates:
  - { code: g.1, kind: minimum, node: b, atLeast: 60, label: { id: Minimum B }, article: Pasal 9, verified: true }
  - { code: g.2, kind: must-have, node: c, label: { id: C harus ada }, article: Pasal 9, verified: true }
  - { code: g.3, kind: veto, fact: bribery-proven, label: { id: Tidak ada suap }, article: Pasal 9, verified: true }
`);
const innocent = { "bribery-proven": false };

test("a predicate needs the score and every gate", () => {
	const { predicate, gates } = scored(gated, {
		answers: all("4"),
		facts: innocent,
	});
	assert.equal(predicate.band, "lulus");
	assert.deepEqual(
		gates.map(({ result }) => result),
		["passed", "passed", "passed"],
	);
});

test("a failed gate takes the predicate, and says which", () => {
	const low = scored(gated, {
		answers: { ...all("4"), "b.1": { value: "1" } },
		facts: innocent,
	});
	assert.deepEqual(
		[low.score, low.predicate.because, low.gates[0]?.result],
		["84.25", "gate-failed", "failed"],
	);
	const without = scored(gated, {
		answers: { ...all("4"), c: { value: "0" } },
		facts: innocent,
	});
	assert.deepEqual(
		[without.predicate.because, without.gates[1]?.result],
		["gate-failed", "failed"],
	);
	const bribed = scored(gated, {
		answers: all("4"),
		facts: { "bribery-proven": true },
	});
	assert.deepEqual(
		[bribed.predicate.because, bribed.gates[2]?.result],
		["gate-failed", "failed"],
	);
});

test("a fact that nobody reported leaves its gate open", () => {
	const { predicate, gates } = scored(gated, { answers: all("4") });
	assert.deepEqual(
		[predicate.because, gates[2]?.result],
		["gate-open", "open"],
	);
});

test("where no limit is known there is no predicate", () => {
	assert.deepEqual(scored(weighted(), { answers: all("4") }).predicate, {
		band: null,
		because: "not-known",
	});
});

test("sum, minimum, conversion and cap", () => {
	const two =
		"nodes: [{ code: a, label: { id: A }, article: P, weight: 1, answer: level }, { code: b, label: { id: B }, article: P, weight: 0.3, answer: level }]";
	const answers: Answers = { a: { value: "4" }, b: { value: "4" } };
	const of = (rule: string) =>
		scored(
			instrumentOf(
				`weights: { kind: printed, verified: true }\n${rule}\n${two}`,
			),
			{ answers },
		).score;
	assert.equal(of("aggregate: sum"), "130.00");
	assert.equal(of("aggregate: sum\ncap: 120"), "120.00");
	assert.equal(of("aggregate: sum\nconvert: { dividedBy: 1.5 }"), "86.67");
	const least = scored(
		instrumentOf(
			`aggregate: minimum\n${two.replaceAll(/weight: [\d.]+, /g, "")}`,
		),
		{
			answers: { a: { value: "3" }, b: { value: "1" } },
		},
	);
	assert.deepEqual(
		[least.score, least.nodes.map(({ weight }) => weight.used)],
		["25.00", ["0", "1"]],
	);
});

test("a score that lies exactly on a half is rounded up, thirds or not", () => {
	// Thirds of thirds: 1/24 of 100 over three and three again is 4.1666…; seven of them 29.1666…
	const instrument = instrumentOf(`
rounding: { decimals: 0, when: at-the-end }
nodes: [${[1, 2, 3].map((n) => `{ code: g${n}, label: { id: G }, article: P, nodes: [${[1, 2, 3].map((m) => `{ code: g${n}.${m}, label: { id: G }, answer: nine }`)}] }`)}]
answers: { nine: { kind: scale, from: 0, to: 2 } }
top: 9
`);
	const codes = [1, 2, 3].flatMap((n) => [1, 2, 3].map((m) => `g${n}.${m}`));
	const one = Object.fromEntries(
		codes.map((code, at) => [code, { value: at === 0 ? "1" : "0" }]),
	);
	const sheet = score(instrument, { unit: kanim, answers: one });
	assert.deepEqual([sheet.exactScore, sheet.score], ["0.5", "1"]);
});

test("rounding at every level rounds what is counted on with", () => {
	const nodes =
		"nodes: [{ code: a, label: { id: A }, article: P, nodes: [{ code: a.1, label: { id: A }, answer: three }] }]\nanswers: { three: { kind: scale, from: 0, to: 3 } }";
	const of = (when: string) =>
		scored(
			instrumentOf(
				`rounding: { decimals: 0, when: ${when} }\nconvert: { times: 10 }\n${nodes}`,
			),
			{ answers: { "a.1": { value: "1" } } },
		);
	assert.equal(of("at-the-end").score, "333");
	assert.equal(of("at-every-level").score, "330");
	assert.deepEqual(
		of("at-every-level").nodes[0]?.steps.map(({ key }) => key),
		["rule-round"],
	);
});

test("the same sheet reads by principle, by share in the whole", () => {
	const sheet = scored(weighted(), {
		answers: { ...all("4"), "b.1": { value: "0" } },
	});
	const openness = byPrinciple(sheet).find(
		({ principle }) => principle === "openness",
	);
	// a.1 has a share of 25 %, b.1 of 21 %
	assert.deepEqual(openness?.codes, ["a.1", "b.1"]);
	assert.equal(
		Number(openness?.score).toFixed(6),
		((25 * 100) / 46).toFixed(6),
	);
});

test("one assumption anywhere makes the whole sheet unverified", () => {
	assert.equal(scored(weighted(), { answers: all("4") }).verified, true);
	const assumed = weighted("note: { id: Belum diperiksa }\nverified: false");
	assert.equal(scored(assumed, { answers: all("4") }).verified, false);
});
