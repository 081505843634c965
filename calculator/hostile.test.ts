import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
	calculate,
	calculateText,
	canonical,
	Refused,
	readJson,
} from "./calculator.js";

type Json = Record<string, unknown>;

const INSTRUMENT = {
	id: "test",
	version: "1",
	units: ["kanim"],
	top: 100,
	rounding: { decimals: 2, when: "at-the-end" },
	weights: { kind: "equal" },
	bands: "not-known",
};
const YES = { kind: "yes-no" };
const INPUT = {
	instrument: { ...INSTRUMENT, nodes: [{ code: "a", answer: YES }] },
	unit: { kind: "kanim" },
	answers: { a: { value: "yes" } },
};

/** Refused in words that stay short, and in good time. */
function refused(work: () => unknown, words: RegExp) {
	const begin = performance.now();
	assert.throws(work, (error) => {
		assert.ok(error instanceof Refused, String(error));
		assert.match(error.message, words);
		assert.ok(error.texts.id.length > 0);
		assert.ok(error.message.length < 600, "a message stays short");
		return true;
	});
	assert.ok(performance.now() - begin < 20_000, "it took too long");
}

function withNodes(nodes: unknown[], head: Json = {}, answers: Json = {}) {
	const instrument = { ...INSTRUMENT, ...head, nodes };
	return () => calculate({ ...INPUT, instrument, answers });
}

function withAnswer(answer: unknown, kind: unknown = YES, node: Json = {}) {
	return withNodes([{ code: "a", answer: kind, ...node }], {}, { a: answer });
}

describe("reading JSON", () => {
	test("it reads what the language reads", () => {
		const property = fc.property(fc.json({ maxDepth: 5 }), (json) => {
			const plain = (value: unknown): unknown =>
				JSON.parse(
					JSON.stringify(value, (_, part) =>
						typeof part?.text === "string" && Object.isFrozen(part)
							? Number(part.text)
							: part,
					),
				);
			assert.deepEqual(plain(readJson(json)), plain(JSON.parse(json)));
		});
		fc.assert(property, { numRuns: 300 });
	});

	test("it refuses what the language refuses, and doubled keys", () => {
		const bad = [
			"",
			"{",
			"[1,]",
			"{a:1}",
			"01",
			"1.",
			'"\n"',
			'"\\x"',
			'"\\u12',
		];
		for (const text of [...bad, "nul", "[1 2]", '{"a":1,}', "1 1", '{"a"}']) {
			refused(() => readJson(text), /not JSON/);
		}
		refused(() => readJson('{"a":1,"a":1}'), /twice/);
		assert.deepEqual(readJson('"\\ud83d\\ude00\\n"'), "😀\n");
	});
});

describe("canonical JSON", () => {
	test("keys by code units, no space, few escapes", () => {
		const value = { 2: "é", 10: ["\u0001", null, true], 1: '"\\/' };
		assert.equal(
			canonical(value),
			'{"1":"\\"\\\\/","10":["\\u0001",null,true],"2":"é"}',
		);
	});
});

describe("input that breaks a rule", () => {
	test("anything that is no object", () => {
		for (const input of [undefined, null, 1, "x", [], true, () => 1]) {
			refused(() => calculate(input), /input: an object/);
		}
		refused(() => calculate({}), /instrument: an object/);
		refused(() => calculate({ ...INPUT, fact: {} }), /"fact" is not known/);
	});

	test("each key that must be there", () => {
		for (const key of ["instrument", "unit", "answers"]) {
			refused(() => calculate({ ...INPUT, [key]: undefined }), RegExp(key));
		}
		const keys = [
			"id",
			"version",
			"units",
			"top",
			"rounding",
			"bands",
			"nodes",
		];
		for (const key of keys) {
			const instrument = { ...INPUT.instrument, [key]: undefined };
			refused(() => calculate({ ...INPUT, instrument }), /instrument/);
		}
	});

	test("what is inherited is no input", () => {
		const inherited = Object.create(INPUT);
		refused(() => calculate(inherited), /instrument: an object/);
		for (const code of ["__proto__", "constructor", "toString"]) {
			refused(withNodes([{ code: "a", answer: code }]), /answers has no/);
			refused(
				() =>
					calculateText(`{"instrument":${JSON.stringify(INPUT.instrument)},
					"unit":{"kind":"kanim"},"answers":{"${code}":{"value":"yes"}}}`),
				/no indicator/,
			);
		}
	});

	test("units, answers, accepted and facts that do not fit", () => {
		refused(
			() => calculate({ ...INPUT, unit: { kind: "rs" } }),
			/not for units/,
		);
		const answers = { b: { value: "yes" } };
		refused(() => calculate({ ...INPUT, answers }), /no indicator/);
		refused(() => calculate({ ...INPUT, accepted: ["b"] }), /no indicator/);
		refused(() => calculate({ ...INPUT, facts: { x: "no" } }), /facts/);
		refused(
			withNodes(
				[{ code: "a", units: ["rs"], answer: YES }],
				{},
				{ a: { value: "yes" } },
			),
			/no indicator that is asked/,
		);
	});

	test("answers that are none", () => {
		const bad = [{}, { value: "yes", notMeasured: "x" }, { note: "x" }, null];
		for (const answer of [...bad, { value: "Yes" }, { value: true }, "yes"]) {
			refused(withAnswer(answer), /answers, "a"/);
		}
		for (const reason of ["", " x", "x\n", 5, null]) {
			refused(withAnswer({ notMeasured: reason }), /answers, "a"/);
		}
		for (const dataYear of [1944, 2201, 2020.5, "2020", null]) {
			refused(withAnswer({ value: "yes", dataYear }), /dataYear/);
		}
		refused(
			withAnswer({ notApplicable: "x" }, YES, { notApplicable: "refused" }),
			/does not apply/,
		);
	});

	test("lists of options that are empty, doubled or out of order", () => {
		const options = ["a", "b", "c"].map((code) => ({ code, value: 1 }));
		const kind = { kind: "multi-select", options };
		const bad = [[], ["b", "a"], ["a", "a"], ["d"], "a", [["a"]]];
		for (const value of bad) {
			refused(withAnswer({ value }, kind), /answers, "a"/);
		}
		const doubled = { ...kind, options: [...options, options[0]] };
		refused(withAnswer({ value: ["a"] }, doubled), /twice/);
	});

	test("figures out of their range", () => {
		const range = { from: 0, to: 100 };
		const direction = "higher-is-better";
		const ratio = { kind: "ratio", direction, decimals: 2, range, per: 100 };
		for (const [numerator, denominator] of [
			["1", "0"],
			["2", "1"],
			["-1", "2"],
			["0.5", "2"],
			["1", "-2"],
		]) {
			const value = { numerator, denominator };
			refused(withAnswer({ value }, ratio), /answers, "a"/);
		}
		const number = { kind: "number", direction, decimals: 1, range };
		for (const value of ["100.1", "-0.1", "1.25"]) {
			refused(withAnswer({ value }, number), /answers, "a"/);
		}
	});
});

describe("an instrument that breaks a rule", () => {
	const kinds: [unknown, RegExp][] = [
		[{ kind: "essay" }, /kind/],
		["there", /answers has no/],
		[{ kind: "choice", options: [] }, /above 0/],
		[{ kind: "choice", options: [{ code: "a", value: 0 }] }, /above 0/],
		[{ kind: "choice", options: [{ code: "a", value: -1 }] }, /below 0/],
		[{ kind: "scale", from: 4, to: 4 }, /to/],
		[{ kind: "scale", from: 0, to: 101 }, /to/],
		[{ kind: "scale", from: -1, to: 0 }, /from/],
		[{ kind: "cumulative", statements: [{}] }, /two statements/],
		[{ kind: "count", decimals: 1, range: { from: 0, to: 1 } }, /decimals/],
		[{ kind: "number", decimals: 11, range: { from: 0, to: 1 } }, /decimals/],
		[{ kind: "number", decimals: 1, range: { from: 1, to: 1 } }, /range/],
		[
			{ kind: "ratio", decimals: 1, range: { from: 1, to: 2 }, per: 1 },
			/range/,
		],
		[{ kind: "ratio", decimals: 1, range: { from: 0, to: 2 }, per: 0 }, /per/],
	];
	for (const [kind, words] of kinds) {
		test(JSON.stringify(kind), () => {
			refused(withNodes([{ code: "a", answer: kind }]), words);
		});
	}

	test("nodes that are doubled, empty, or both kinds at once", () => {
		const a = { code: "a", answer: YES };
		refused(withNodes([a, { code: "g", nodes: [a] }]), /twice/);
		refused(withNodes([{ code: "g" }]), /neither/);
		refused(withNodes([{ ...a, nodes: [] }]), /has no nodes/);
		refused(withNodes([{ ...a, unknownFor: "everyone" }]), /no unknownFor/);
		refused(withNodes([{ ...a, weight: -1 }]), /weight/);
		refused(withNodes([{ ...a, cap: 0 }]), /cap/);
		refused(withNodes([{ ...a, convert: { times: 0 } }]), /times/);
	});

	test("gates and predicates", () => {
		const a = [{ code: "a", answer: YES }];
		const gate = { code: "g", kind: "must-have", node: "b" };
		refused(withNodes(a, { gates: [gate] }), /no node/);
		refused(withNodes(a, { gates: [{ code: "g", kind: "luck" }] }), /gate/);
		const bands = [
			{ code: "A", from: 1 },
			{ code: "A", to: 1 },
		];
		refused(withNodes(a, { bands: { bands } }), /twice/);
	});
});

describe("input that would take too much", () => {
	test("deep JSON, deep nodes, and nodes in a circle", () => {
		refused(() => readJson("[".repeat(5_000_000)), /too deeply/);
		refused(() => readJson('{"a":'.repeat(1_000_000)), /too deeply/);
		let node: Json = { code: "last", answer: YES };
		for (let depth = 0; depth < 5_000; depth += 1) {
			node = { code: `n${depth}`, nodes: [node] };
		}
		refused(withNodes([node]), /below each other/);
		const circle: Json = { code: "g" };
		circle.nodes = [circle];
		refused(withNodes([circle]), /twice/);
	});

	test("long texts, numbers and lists", () => {
		const long = "9".repeat(5_000_000);
		refused(() => readJson(" ".repeat(20_000_001)), /too long/);
		refused(withNodes([], { top: long }), /15 digits/);
		refused(
			() =>
				calculateText(`{"instrument":{"id":"x","version":"1","top":${long}}}`),
			/15 digits/,
		);
		const scale = { kind: "scale", from: 0, to: 9 };
		refused(withAnswer({ value: long }, scale), /30 digits/);
		refused(withAnswer({ value: long }), /no answer/);
		const options = Array.from({ length: 5_000 }, (_, code) => ({
			code: String(code),
			value: 1,
		}));
		refused(withAnswer({}, { kind: "choice", options }), /longer than/);
		const nodes = options.map((option) => ({ ...option, answer: YES }));
		const many = Array.from({ length: 5 }, (_, at) => ({
			code: `g${at}`,
			nodes: nodes.map((one) => ({ ...one, code: `${at}.${one.code}` })),
		}));
		refused(withNodes(many), /more than 20000 nodes/);
	});

	test("fractions that share no divisor", () => {
		const nodes = Array.from({ length: 19_000 }, (_, code) => ({
			code: String(code),
			answer: YES,
			convert: { dividedBy: `${999_999_999_999_989 - 2 * code}` },
		}));
		const answers = Object.fromEntries(
			nodes.map(({ code }) => [code, { value: "yes" }]),
		);
		refused(withNodes(nodes, {}, answers), /too long to count/);
	});

	test("as many nodes as may be are counted", () => {
		const nodes = Array.from({ length: 19_999 }, (_, code) => ({
			code: String(code),
			answer: { kind: "scale", from: 0, to: 1 + (code % 100) },
		}));
		const answers = Object.fromEntries(
			nodes.map(({ code }) => [code, { value: "1" }]),
		);
		const begin = performance.now();
		assert.equal(withNodes(nodes, {}, answers)().complete, true);
		assert.ok(performance.now() - begin < 20_000);
	});

	test("whatever is given, it is an answer or a refusal", () => {
		const places = ["instrument", "unit", "answers", "accepted", "facts"];
		const property = fc.property(
			fc.constantFrom(...places, ...Object.keys(INPUT.instrument)),
			fc.jsonValue(),
			(place, value) => {
				const input = places.includes(place)
					? { ...INPUT, [place]: value }
					: { ...INPUT, instrument: { ...INPUT.instrument, [place]: value } };
				try {
					calculate(input);
				} catch (error) {
					assert.ok(error instanceof Refused, String(error));
				}
			},
		);
		fc.assert(property, { numRuns: 500 });
	});
});
