import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Answer } from "./answer.ts";
import { compileScorer } from "./compile-scorer.ts";
import { instrumentOf, weighted } from "./for-tests.ts";
import {
	type Branch,
	type Group,
	type Indicator,
	type Instrument,
	indicatorsOf,
	type Node,
} from "./instrument.ts";
import { recount } from "./recount.ts";
import { type Scoring, score } from "./score.ts";

const unit = { kind: "kanim" };

const sample = instrumentOf(`
nodes:
  - { code: choice, label: { id: X }, article: P, answer: ada }
  - { code: odd, label: { id: X }, article: P, answer: { kind: choice, options: [{ code: a, label: { id: A }, value: 0.7 }, { code: b, label: { id: B }, value: 0.35 }, { code: c, label: { id: C }, value: 0 }] } }
  - { code: yes-no, label: { id: X }, article: P, answer: { kind: yes-no } }
  - { code: level, label: { id: X }, article: P, answer: { kind: scale, from: 1, to: 6 } }
  - { code: steps, label: { id: X }, article: P, answer: { kind: cumulative, statements: [{ id: nol }, { id: satu }, { id: dua }, { id: tiga }] } }
  - { code: proof, label: { id: X }, article: P, answer: { kind: evidence } }
  - { code: many, label: { id: X }, article: P, answer: { kind: multi-select, enough: 2.5, options: [{ code: web, label: { id: W }, value: 1.5 }, { code: papan, label: { id: P }, value: 1 }, { code: radio, label: { id: R }, value: 1 }] } }
  - { code: figure, label: { id: X }, article: P, answer: { kind: number, unit: { id: hari }, direction: lower-is-better, decimals: 1, range: { from: 2.5, to: 40 } } }
  - { code: ratio, label: { id: X }, article: P, answer: { kind: ratio, unit: { id: persen }, numerator: { id: a }, denominator: { id: b }, per: 100, direction: higher-is-better, decimals: 2, range: { from: 0, to: 150 } } }
  - { code: count, label: { id: X }, article: P, answer: { kind: count, unit: { id: media }, direction: higher-is-better, decimals: 0, range: { from: 0, to: 9 }, bands: { holes: known-in-source, verified: true, note: { id: X }, bands: [{ code: low, label: { id: L }, from: 0, to: 2, value: 1 }, { code: high, label: { id: H }, from: 4, value: 2.5 }] } } }
`);

/** What may be said to each kind; 3 of the banded count falls into the hole of its source. */
const values: Readonly<
	Record<Indicator["answer"]["kind"], fc.Arbitrary<Answer>>
> = {
	choice: fc.constant({ value: "" }),
	"yes-no": fc.constantFrom({ value: "yes" }, { value: "no" }),
	evidence: fc.constantFrom({ value: "attached" }, { value: "none" }),
	scale: fc.integer({ min: 1, max: 6 }).map((level) => ({ value: `${level}` })),
	cumulative: fc.nat(3).map((level) => ({ value: `${level}` })),
	"multi-select": fc
		.subarray(["web", "papan", "radio"])
		.map((value) => ({ value })),
	number: fc
		.integer({ min: 25, max: 400 })
		.map((tenths) => ({ value: `${tenths / 10}` })),
	ratio: fc
		.tuple(fc.nat(150), fc.integer({ min: 100, max: 130 }))
		.map(([numerator, denominator]) => ({
			value: { numerator: `${numerator}`, denominator: `${denominator}` },
		})),
	count: fc.nat(9).map((value) => ({ value: `${value}` })),
};

const saidTo = ({ answer }: Indicator): fc.Arbitrary<Answer> =>
	answer.kind === "choice"
		? fc.constantFrom(...answer.options.map(({ code }) => ({ value: code })))
		: values[answer.kind];

const another: fc.Arbitrary<Answer | null> = fc.constantFrom(
	null,
	{ notApplicable: "tidak ada" },
	{ notMeasured: "belum" },
	{ notOurAuthority: "UU 23/2014" },
);

const rarely = <Value>(value: Value, usual: Value, weight = 12) =>
	fc.oneof(
		{ weight, arbitrary: fc.constant(usual) },
		{ weight: 1, arbitrary: fc.constant(value) },
	);

const weight = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom("1", "2", "2.5", "4", "8") },
	{ weight: 1, arbitrary: fc.integer({ min: 0, max: 997 }).map(String) },
);
const convert = fc.oneof(
	{ weight: 6, arbitrary: fc.constant(null) },
	{ weight: 1, arbitrary: fc.constant({ times: "2", dividedBy: "1.5" }) },
);
const rule = fc.record({
	aggregate: fc.oneof(
		{ weight: 12, arbitrary: fc.constantFrom("mean" as const, "sum" as const) },
		{ weight: 1, arbitrary: fc.constant("minimum" as const) },
	),
	weights: fc.constantFrom<Branch["weights"]>(
		{ kind: "equal", verified: true },
		{ kind: "printed", verified: true },
	),
	convert,
	cap: rarely<string | null>("80", null),
	unknownFor: rarely<readonly string[]>(["kanim"], [], 30),
});

const indicator: fc.Arbitrary<Indicator> = fc
	.record({
		from: fc.constantFrom(...indicatorsOf(sample)),
		code: fc.uuid(),
		weight,
		convert,
		cap: rarely<string | null>("60", null, 5),
		units: rarely<readonly string[] | null>(["lapas"], null),
	})
	.map(({ from, ...own }) => ({ ...from, ...own }));

const {
	answer: _,
	owner: __,
	measures: ___,
	proof: ____,
	fact: _____,
	...plainNode
} = indicatorsOf(sample)[0] ?? assert.fail();

const groupOf = (
	children: fc.Arbitrary<readonly Node[]>,
): fc.Arbitrary<Group> =>
	fc
		.record({ rule, code: fc.uuid(), weight, children })
		.map(({ rule: own, ...rest }) => ({
			...plainNode,
			...own,
			...rest,
			type: "group",
		}));

const some = <Each>(each: fc.Arbitrary<Each>, maxLength: number) =>
	fc.array(each, { minLength: 1, maxLength });

const instruments: fc.Arbitrary<Instrument> = fc
	.record({
		rule,
		children: some(
			fc.oneof(
				indicator,
				groupOf(some(fc.oneof(indicator, groupOf(some(indicator, 2))), 4)),
			),
			4,
		),
		top: fc.constantFrom("100", "5", "4", "37.5"),
		rounding: fc.record({
			decimals: fc.nat(4),
			when: rarely<Instrument["rounding"]["when"]>(
				"at-every-level",
				"at-the-end",
			),
		}),
		whenMissing: fc.constantFrom<Instrument["whenMissing"]>(
			"no-score",
			"score-the-rest",
		),
	})
	.map(({ rule: own, ...rest }) => ({ ...sample, ...own, ...rest }));

const unitsOf = (instrument: Instrument): fc.Arbitrary<readonly Scoring[]> => {
	const all = indicatorsOf(instrument);
	const whole = fc.tuple(...all.map(saidTo));
	const holed = fc.tuple(
		...all.map((each) =>
			fc.oneof(
				{ weight: 5, arbitrary: saidTo(each) },
				{ weight: 1, arbitrary: another },
			),
		),
	);
	return fc.array(
		fc.oneof(whole, holed).map((said) => ({
			unit,
			accepted: all.slice(0, 2).map(({ code }) => code),
			answers: Object.fromEntries(
				all.flatMap(({ code }, at) => {
					const one = said[at];
					return one ? [[code, one] as const] : [];
				}),
			),
		})),
		{ minLength: 1, maxLength: 6 },
	);
};

test("the compiled sum gives the score that the sheet explains, whatever the instrument and the answers", () => {
	const walked = { compiled: 0, apart: 0, explained: 0 };
	fc.assert(
		fc.property(
			instruments.chain((instrument) =>
				fc.record({
					instrument: fc.constant(instrument),
					units: unitsOf(instrument),
				}),
			),
			({ instrument, units }) => {
				const scorer = compileScorer(instrument, unit);
				const pack = scorer.pack(units);
				walked[scorer.isCompiled ? "compiled" : "explained"] +=
					units.length - (scorer.isCompiled ? pack.apart.size : 0);
				walked.apart += scorer.isCompiled ? pack.apart.size : 0;
				assert.deepEqual(
					scorer.scoreMany(pack),
					units.map((each) => score(instrument, each).score),
				);
			},
		),
		{ numRuns: fc.readConfigureGlobal().numRuns ?? 300 },
	);
	for (const [way, units] of Object.entries(walked))
		assert.ok(units > 20, `${units} units went the way "${way}"`);
});

test("a score on a half is rounded up", () => {
	const eighths = instrumentOf(`
rounding: { decimals: 0, when: at-the-end }
nodes: [{ code: l, label: { id: L }, article: P, answer: { kind: scale, from: 0, to: 8 } }]
`);
	const { pack, scoreMany } = compileScorer(eighths, unit);
	const said = ["1", "3", "8", "0"].map((value) => ({
		answers: { l: { value } },
	}));
	assert.deepEqual(scoreMany(pack(said)), ["13", "38", "100", "0"]);
});

test("a recount finds the scores that do not follow from their answers, and no other", () => {
	const answers = Object.fromEntries(
		["a.1", "a.2", "b.1", "b.2", "c"].map((code) => [code, { value: "3" }]),
	);
	const lapas = { kind: "lapas" };
	const round = [
		{ id: "right", unit, answers, score: "75.00" },
		{ id: "wrong", unit, answers, score: "75.01" },
		{ id: "of another kind", unit: lapas, answers, score: "75.00" },
		{ id: "never scored", unit: lapas, answers, score: null },
		{ id: "answered now", unit, answers, score: null },
	];
	assert.deepEqual(recount(weighted(), round), [
		{ id: "wrong", kept: "75.01", counted: "75.00" },
		{ id: "of another kind", kept: "75.00", counted: null },
		{ id: "answered now", kept: null, counted: "75.00" },
	]);
});
