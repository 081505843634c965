import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import fc from "fast-check";
import { parse } from "yaml";
import {
	type Answer,
	calculate,
	calculateText,
	Refused,
} from "./calculator.js";

type Json = Record<string, unknown>;

const ROOT = new URL("../", import.meta.url);
const EVERY = { from: 0, to: 100 };

function read(path: string) {
	return readFileSync(new URL(path, ROOT), "utf8");
}

function instrument(nodes: unknown[], head: Json = {}) {
	return {
		id: "test",
		version: "1",
		units: "every-kind",
		top: 100,
		rounding: { decimals: 2, when: "at-the-end" },
		weights: { kind: "equal" },
		bands: "not-known",
		answers: {
			percent: {
				kind: "number",
				direction: "higher-is-better",
				decimals: 10,
				range: EVERY,
			},
			yes: { kind: "yes-no" },
		},
		nodes,
		...head,
	};
}

function count(
	nodes: unknown[],
	values: Record<string, unknown>,
	head: Json = {},
	more: Json = {},
): Answer {
	const answers = Object.fromEntries(
		Object.entries(values).map(([code, value]) => [code, { value }]),
	);
	const unit = { kind: "kanim" };
	return calculate({
		instrument: instrument(nodes, head),
		unit,
		answers,
		...more,
	});
}

function refused(work: () => unknown, words: RegExp) {
	assert.throws(work, (error) => {
		assert.ok(error instanceof Refused, String(error));
		assert.match(error.message, words);
		assert.ok(error.texts.id.length > 0);
		assert.ok(error.message.length < 600, "a message stays short");
		return true;
	});
}

/** One answer of an indicator with an answer kind of its own. */
function one(answer: unknown, value: unknown) {
	return count([{ code: "a", answer }], { a: value }).nodes[0];
}

describe("the examples of the page", () => {
	const blocks = [
		...read("docs/scoring.md").matchAll(
			/```json in\n(?<input>[\s\S]*?)```\s+```json out\n(?<output>[\s\S]*?)```/g,
		),
	];
	test("there are some, and each has an answer", () => {
		const inputs = read("docs/scoring.md").match(/```json in/g) ?? [];
		assert.ok(blocks.length > 0);
		assert.equal(blocks.length, inputs.length);
	});
	for (const [index, block] of blocks.entries()) {
		const { input = "", output = "" } = block.groups ?? {};
		test(`example ${index + 1}, as text and as an object`, () => {
			assert.deepEqual(calculateText(input), JSON.parse(output));
			assert.deepEqual(calculate(JSON.parse(input)), JSON.parse(output));
		});
	}
});

describe("the instruments", () => {
	const files = readdirSync(new URL("instruments/", ROOT));
	for (const name of files.filter((file) => file.endsWith(".yaml"))) {
		test(`${name} is read, and without answers it has no score`, () => {
			const file = parse(read(`instruments/${name}`));
			const kinds = file.units === "every-kind" ? ["kanim"] : file.units;
			for (const kind of kinds) {
				const result = calculate({
					instrument: file,
					unit: { kind },
					answers: {},
				});
				assert.equal(result.score, null);
				assert.equal(result.complete, false);
				assert.equal(result.nodes.length > 0, file.nodes.length > 0);
			}
		});
	}

	test("four answers of the satisfaction survey, by hand", () => {
		const file = parse(read("instruments/skm-2017.yaml"));
		const answers = Object.fromEntries(
			file.nodes.map((node: { code: string }, index: number) => [
				node.code,
				{ value: index === 0 ? "1" : "4" },
			]),
		);
		const result = calculate({
			instrument: file,
			unit: { kind: "rs" },
			answers,
		});
		// Eight fours and a one of nine: 33 ÷ 9 × 25.
		assert.equal(result.exact, "91.66666666666666666667");
		assert.equal(result.score, "91.67");
		assert.equal(result.predicate.band, "A");
	});
});

describe("rounding", () => {
	const cases: [string, number, string][] = [
		["0.005", 2, "0.01"],
		["0.0049999999", 2, "0.00"],
		["12.345", 2, "12.35"],
		["99.995", 2, "100.00"],
		["0.5", 0, "1"],
		["0.4999999999", 0, "0"],
		["2.5", 0, "3"],
		["7", 10, "7.0000000000"],
	];
	for (const [value, decimals, expected] of cases) {
		test(`${value} to ${decimals} decimals is ${expected}`, () => {
			const rounding = { decimals, when: "at-the-end" };
			const nodes = [{ code: "a", answer: "percent" }];
			const result = count(nodes, { a: value }, { rounding });
			assert.equal(result.score, expected);
			assert.equal(result.exact, value);
		});
	}

	test("a third stays a third until the end", () => {
		const third = { kind: "scale", from: 0, to: 3 };
		const nodes = ["a", "b", "c"].map((code) => ({ code, answer: third }));
		const result = count(
			nodes,
			{ a: "1", b: "1", c: "1" },
			{ convert: { times: 3 } },
		);
		assert.equal(result.exact, "100");
	});

	test("a ratio is rounded to its own decimals, half up", () => {
		const ratio = {
			kind: "ratio",
			direction: "higher-is-better",
			decimals: 1,
			range: EVERY,
			per: 100,
		};
		// 1 of 16 is 6.25.
		const node = one(ratio, { numerator: "1", denominator: "16" });
		assert.equal(node?.raw, "6.3");
	});

	test("at every level, a cap is rounded after it was put on", () => {
		const rounding = { decimals: 1, when: "at-every-level" };
		const nodes = [{ code: "a", answer: "percent", cap: "66.65" }];
		const result = count(nodes, { a: "99" }, { rounding });
		assert.equal(result.score, "66.7");
	});

	test("a gate holds the rounded score against its minimum", () => {
		const gates = [{ code: "g", kind: "minimum", node: "a", atLeast: "60.01" }];
		const nodes = [{ code: "a", answer: "percent" }];
		const result = (value: string) =>
			count(nodes, { a: value }, { gates }).gates[0]?.result;
		assert.equal(result("60.005"), "passed");
		assert.equal(result("60.0049"), "failed");
	});
});

describe("numbers as they are written", () => {
	test("as text and as number they are the same", () => {
		const nodes = [{ code: "a", answer: "percent" }];
		for (const top of ['"88.30"', "88.3", "88.300", '"088.3"']) {
			const json = JSON.stringify({
				instrument: instrument(nodes, { top: "TOP" }),
				unit: { kind: "kanim" },
				answers: { a: { value: "100" } },
			}).replace('"TOP"', top);
			assert.equal(calculateText(json).exact, "88.3", top);
		}
	});

	test("in a text, digits count that the language would lose", () => {
		const nodes = [{ code: "a", answer: "yes" }];
		const json = JSON.stringify({
			instrument: instrument(nodes, { top: "TOP" }),
			unit: { kind: "kanim" },
			answers: { a: { value: "yes" } },
		}).replace('"TOP"', "123456.000000000000001");
		assert.equal(calculateText(json).exact, "123456.000000000000001");
	});

	test("a small number of the language is written out", () => {
		const result = count(
			[{ code: "a", answer: "yes" }],
			{ a: "yes" },
			{ top: 1e-7 },
		);
		assert.equal(result.exact, "0.0000001");
	});

	test("longer ones than may be are refused", () => {
		const tops = [0.1 + 0.2, 1e15, 1e300, 1e-300, Number.NaN, -1, 0, null];
		for (const top of [...tops, "1e2", "+1", ".5", "5.", "1,5", " 1", ""]) {
			refused(() => count([], {}, { top }), /top/);
		}
	});

	test("an answer is a text with as few digits as say it", () => {
		const bad = [5, "05", "5.0", "-0", "5e0", "+5", "", "5 ", "1".repeat(99)];
		for (const value of bad) {
			refused(() => one("percent", value), /answers/);
		}
		const scale = { kind: "scale", from: 0, to: 9 };
		for (const value of [5, "05", "5.5", "10", "-1", null, ["5"], {}]) {
			refused(() => one(scale, value), /answers/);
		}
	});
});

describe("properties", () => {
	const values = fc.array(fc.integer({ min: 0, max: 1000 }), {
		minLength: 1,
		maxLength: 8,
	});
	const weighted = (all: number[]) =>
		all.map((value, index) => ({
			code: `n${index}`,
			weight: (value % 7) + 1,
			answer: "percent",
		}));
	const given = (all: number[]) =>
		Object.fromEntries(
			all.map((value, index) => [`n${index}`, String(value / 10)]),
		);
	const printed = { weights: { kind: "printed" } };

	for (const aggregate of ["mean", "sum", "minimum"]) {
		test(`the order of nodes does not matter to a ${aggregate}`, () => {
			const property = fc.property(values, (all) => {
				const head = { ...printed, aggregate };
				const nodes = weighted(all);
				const there = count(nodes, given(all), head);
				const back = count(nodes.toReversed(), given(all), head);
				assert.equal(there.exact, back.exact);
			});
			fc.assert(property, { numRuns: 60 });
		});
	}

	test("the mean is what whole numbers say it is", () => {
		const property = fc.property(values, (all) => {
			const total = all.reduce((sum, value) => sum + BigInt(value), 0n);
			const below = 10n * BigInt(all.length);
			// Half up, to two decimals, in whole numbers.
			const units = (200n * total + below) / (2n * below);
			const result = count(weighted(all), given(all));
			assert.equal(
				result.score?.replace(".", ""),
				String(units).padStart(3, "0"),
			);
		});
		fc.assert(property, { numRuns: 60 });
	});

	test("the shares of a mean are those of its weights", () => {
		const nodes = [
			{ code: "a", weight: "0.1", answer: "yes" },
			{ code: "b", weight: 0.3, answer: "yes" },
		];
		const result = count(nodes, { a: "yes", b: "no" }, printed);
		assert.deepEqual(
			result.nodes.map((node) => node.weight),
			["0.25", "0.75"],
		);
	});

	test("a node that is not asked changes nothing", () => {
		const property = fc.property(values, (all) => {
			const more = {
				code: "not-asked",
				weight: 99,
				units: ["lapas"],
				answer: "yes",
			};
			const without = count(weighted(all), given(all), printed);
			const and = count([more, ...weighted(all)], given(all), printed);
			assert.deepEqual(and, without);
		});
		fc.assert(property, { numRuns: 60 });
	});

	test("weights that all grow alike change nothing", () => {
		const property = fc.property(values, (all) => {
			const grown = weighted(all).map((node) => ({
				...node,
				weight: node.weight * 3,
			}));
			const before = count(weighted(all), given(all), printed);
			assert.deepEqual(count(grown, given(all), printed), before);
		});
		fc.assert(property, { numRuns: 60 });
	});
});

describe("states", () => {
	test("weights that sum to nothing leave nothing that counts", () => {
		const nodes = [
			{ code: "a", answer: "yes" },
			{ code: "b", unknownFor: "everyone" },
		];
		const result = count(
			[
				{ code: "g", weight: 1, nodes },
				{ code: "c", weight: 1, answer: "yes" },
			],
			{ a: "yes", c: "yes" },
			{ weights: { kind: "printed" } },
		);
		assert.equal(result.nodes[0]?.state, "not-applicable");
		assert.equal(result.score, "100.00");
		assert.deepEqual(result.unknown, ["b"]);
		assert.equal(result.complete, false);
	});

	test("an unknown head scores its nodes, and has no score", () => {
		const head = { unknownFor: "everyone" };
		const result = count([{ code: "a", answer: "yes" }], { a: "yes" }, head);
		assert.equal(result.score, null);
		assert.equal(result.nodes[0]?.score, "100");
		assert.deepEqual(result.unknown, []);
		assert.equal(result.predicate.because, "incomplete");
	});

	test("the first of the lowest has the share", () => {
		const nodes = ["a", "b", "c"].map((code) => ({ code, answer: "percent" }));
		const head = { aggregate: "minimum" };
		const result = count(nodes, { a: "9", b: "5", c: "5" }, head);
		assert.deepEqual(
			result.nodes.map((node) => node.weight),
			["0", "1", "0"],
		);
	});

	test("gates pass what is not asked and stay open where nobody knows", () => {
		const nodes = [
			{ code: "a", answer: "yes" },
			{ code: "b", units: ["lapas"], answer: "yes" },
			{ code: "c", unknownFor: "everyone" },
		];
		const gates = ["a", "b", "c"].map((node) => ({
			code: node,
			kind: "must-have",
			node,
		}));
		assert.deepEqual(
			count(nodes, {}, { gates }).gates.map((gate) => gate.result),
			["open", "passed", "open"],
		);
	});

	test("beneficiaries of nobody in common are not asked", () => {
		const nodes = [
			{ code: "a", beneficiaries: ["inmates"], answer: "yes" },
			{ code: "b", answer: "yes" },
		];
		const asked = (unit: Json) =>
			count(nodes, {}, {}, { unit: { kind: "x", ...unit } }).missing;
		assert.deepEqual(asked({}), ["a", "b"]);
		assert.deepEqual(asked({ beneficiaries: ["inmates"] }), ["a", "b"]);
		assert.deepEqual(asked({ beneficiaries: [] }), ["b"]);
	});
});
