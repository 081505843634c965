import assert from "node:assert/strict";
import { test } from "node:test";
import { instrumentOf } from "./for-tests.ts";
import { type Indicator, nodeOf } from "./instrument.ts";
import { levelsOf } from "./levels.ts";
import { measure } from "./measure.ts";
import { isComplete, readAnswer, readAnswers } from "./read-answer.ts";

const instrument = instrumentOf(`
nodes:
  - { code: choice, label: { id: X }, article: P, answer: ada, proof: [{ text: { id: Foto }, required: true }] }
  - { code: yes-no, label: { id: X }, article: P, answer: { kind: yes-no }, notApplicable: refused }
  - { code: steps, label: { id: X }, article: P, answer: { kind: cumulative, statements: [{ id: nol }, { id: satu }, { id: dua }] } }
  - { code: figure, label: { id: X }, article: P, answer: { kind: number, unit: { id: persen }, direction: lower-is-better, decimals: 1, range: { from: 0, to: 100 }, dataYear: true } }
  - { code: ratio, label: { id: X }, article: P, answer: { kind: ratio, unit: { id: persen }, numerator: { id: a }, denominator: { id: b }, per: 100, direction: higher-is-better, decimals: 2, range: { from: 0, to: 100 } } }
  - { code: target, label: { id: X }, article: P, cap: 120, answer: { kind: ratio, unit: { id: persen }, numerator: { id: a }, denominator: { id: b }, per: 100, direction: higher-is-better, decimals: 2, range: { from: 0, to: 1000 } } }
  - { code: count, label: { id: X }, article: P, answer: { kind: count, unit: { id: media }, direction: higher-is-better, decimals: 0, range: { from: 0, to: 5 } } }
  - { code: many, label: { id: X }, article: P, answer: { kind: multi-select, enough: 2, options: [{ code: web, label: { id: W }, value: 1 }, { code: papan, label: { id: P }, value: 1 }, { code: radio, label: { id: R }, value: 1 }] } }
  - { code: proof, label: { id: X }, article: P, answer: { kind: evidence } }
`);

const indicator = (code: string): Indicator => {
	const node = nodeOf(instrument, code);
	assert.ok(node?.type === "indicator");
	return node;
};
const read = (code: string, typed: unknown) => {
	const found = readAnswer(indicator(code), typed);
	return found.ok ? found.value : found.problem.reason;
};
const worth = (code: string, typed: unknown): string => {
	const found = readAnswer(indicator(code), typed);
	assert.ok(found.ok);
	const measured = measure(indicator(code).answer, found.value);
	assert.ok(measured);
	return `${measured.raw} of ${measured.best}`;
};

test("each kind reads what its form sends", () => {
	assert.equal(read("choice", "proses"), "proses");
	assert.equal(read("yes-no", true), "yes");
	assert.equal(read("steps", 2), "2");
	assert.equal(read("figure", "92,5"), "92.5");
	assert.deepEqual(read("ratio", { numerator: "30", denominator: 40 }), {
		numerator: "30",
		denominator: "40",
	});
	assert.equal(read("count", "3"), "3");
	assert.deepEqual(read("many", ["radio", "web", "web"]), ["web", "radio"]);
	assert.equal(read("proof", "attached"), "attached");
});

test("each kind refuses what is no answer to it, with the reason", () => {
	assert.equal(read("choice", ""), "answer-first");
	assert.equal(read("choice", "Ada"), "choose-one");
	assert.equal(read("steps", "3"), "choose-one");
	assert.equal(read("figure", "1.234,5"), "not-a-number");
	assert.equal(read("figure", "101"), "number-out-of-range");
	assert.equal(read("figure", "9.25"), "too-many-decimals");
	assert.equal(
		read("ratio", { numerator: 3, denominator: 0 }),
		"denominator-zero",
	);
	assert.equal(
		read("ratio", { numerator: 5, denominator: 4 }),
		"numerator-exceeds-denominator",
	);
	assert.equal(read("ratio", "75"), "not-a-number");
	assert.equal(read("count", "2.5"), "whole-number");
	assert.equal(read("many", ["tv"]), "choose-from-list");
});

test("each kind knows what an answer is worth", () => {
	assert.equal(worth("choice", "proses"), "0.5 of 1");
	assert.equal(worth("steps", "1"), "1 of 2");
	assert.equal(worth("figure", "30"), "70 of 100", "lower is better");
	assert.equal(
		worth("ratio", { numerator: 1, denominator: 3 }),
		"33.33 of 100",
	);
	assert.equal(
		worth("target", { numerator: 150, denominator: 100 }),
		"150 of 100",
		"the node caps it, the measure does not",
	);
	assert.equal(
		worth("many", ["web", "papan", "radio"]),
		"2 of 2",
		"no more than enough counts",
	);
	assert.equal(worth("proof", "none"), "0 of 1");
});

test("a radio button shows every choice, with the statement of its level", () => {
	assert.deepEqual(
		levelsOf(indicator("choice")).map(({ value, worth: value1 }) => [
			value,
			value1,
		]),
		[
			["ada", "1"],
			["proses", "0.5"],
			["tidak", "0"],
		],
	);
	assert.deepEqual(
		levelsOf(indicator("steps")).map(({ statement }) => statement?.id),
		["nol", "satu", "dua"],
	);
	assert.deepEqual(levelsOf(indicator("figure")), []);
});

test("an answer is complete with its proof; who claims nothing need prove nothing", () => {
	assert.equal(isComplete(indicator("choice"), undefined, 1), false);
	assert.equal(isComplete(indicator("choice"), { value: "ada" }, 0), false);
	assert.equal(isComplete(indicator("choice"), { value: "ada" }, 1), true);
	assert.equal(isComplete(indicator("choice"), { value: "tidak" }, 0), true);
	assert.equal(
		isComplete(indicator("choice"), { notApplicable: "tidak ada" }, 0),
		true,
	);
	assert.equal(
		isComplete(indicator("choice"), { notMeasured: "belum" }, 1),
		false,
	);
	assert.equal(
		isComplete(indicator("figure"), { value: "3" }, 0),
		false,
		"the year is missing",
	);
	assert.equal(
		isComplete(indicator("figure"), { value: "3", dataYear: 2025 }, 0),
		true,
	);
	assert.equal(isComplete(indicator("proof"), { value: "attached" }, 0), false);
});

test("a set of answers names the code that is wrong", () => {
	const problem = (answers: unknown) => {
		const found = readAnswers(instrument, { kind: "kanim" }, answers);
		return found.ok ? null : [found.problem.reason, found.problem.about?.code];
	};
	assert.equal(
		problem({ choice: { value: "ada" }, count: { notMeasured: "belum" } }),
		null,
	);
	assert.deepEqual(problem({ nothing: { value: 1 } }), [
		"no-such-indicator",
		"nothing",
	]);
	assert.deepEqual(problem({ choice: { value: "x" } }), [
		"choose-one",
		"choice",
	]);
	assert.deepEqual(problem({ choice: {} }), ["answer-first", "choice"]);
	assert.deepEqual(problem({ choice: { notApplicable: " " } }), [
		"say-why",
		"choice",
	]);
	assert.deepEqual(problem({ "yes-no": { notApplicable: "x" } }), [
		"may-not-be-not-applicable",
		"yes-no",
	]);
	assert.deepEqual(problem({ choice: { value: "ada", worth: 3 } }), [
		"unknown-field",
		"choice",
	]);
	assert.deepEqual(problem([]), ["not-an-object", undefined]);
});
