import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
	type Answer,
	type ApplicableIndicator,
	applicable,
	indicatorsOf,
	instrumentNamed,
	nextStep,
	score,
} from "#instruments";
import { exact, fixed, sum } from "#kernel/decimal.ts";
import type { Item } from "../item.ts";
import { pointsOf } from "./contribution.ts";
import { topicOf } from "./ownership.ts";
import { figuresOf, together } from "./part-figures.ts";

const unit = { kind: "pemda" };
const kkpham = () => {
	const instrument = instrumentNamed("kkpham-2021");
	assert.ok(instrument);
	return instrument;
};
const codes = () =>
	applicable(kkpham(), unit).map(({ indicator }) => indicator.code);
const value = (points: number): Answer => ({
	value: String(points),
	dataYear: 2026,
});

test("a third item of a right of five in one of two groups brings a thirtieth of its score", () => {
	const sheet = score(kkpham(), { unit, answers: { "6.s": value(90) } });
	const points = pointsOf(kkpham(), sheet);
	assert.equal(points?.get("6.s")?.brings?.toFixed(10), "3.0000000000");
	assert.equal(points?.get("6.p")?.brings, null);
	assert.equal(points?.get("6.p")?.most.toFixed(10), "3.3333333333");
});

test("the points of all items together are the score, and all they could bring is 100, whoever owns them", () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 0, max: 100 }), {
				minLength: 30,
				maxLength: 30,
			}),
			fc.subarray(codes(), { maxLength: 12 }),
			(values, claimed) => {
				const answers = Object.fromEntries(
					codes().map((code, at) => [
						code,
						claimed.includes(code)
							? { notOurAuthority: "UU 23/2014 pasal 12" }
							: value(values[at] ?? 0),
					]),
				);
				const sheet = score(kkpham(), { unit, answers, accepted: claimed });
				const points = [...(pointsOf(kkpham(), sheet)?.values() ?? [])];
				assert.ok(sheet.exactScore);
				const brings = sum(points.map(({ brings: one }) => one ?? exact(0)));
				const most = sum(points.map((one) => one.most));
				assert.ok(brings.minus(sheet.exactScore).abs().lt("1e-25"));
				assert.ok(most.minus(100).abs().lt("1e-25"));
			},
		),
	);
});

test("the parts of all offices together are the exact score, and are shown as the score is", () => {
	const items = applicable(kkpham(), unit);
	const rights = [...new Set(items.map((item) => topicOf(item).code))];
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 0, max: 100 }), {
				minLength: 30,
				maxLength: 30,
			}),
			fc.constantFrom<string | null>(null, ...rights),
			fc.array(fc.integer({ min: 0, max: 3 }), {
				minLength: 10,
				maxLength: 10,
			}),
			(values, notOurs, owners) => {
				const of = (item: (typeof items)[number]) =>
					rights.indexOf(topicOf(item).code);
				const answers = Object.fromEntries(
					items.map((item, at) => [
						item.indicator.code,
						notOurs === topicOf(item).code
							? { notOurAuthority: "UU 23/2014 pasal 12" }
							: value(values[at] ?? 0),
					]),
				);
				const sheet = score(kkpham(), {
					unit,
					answers,
					accepted: Object.keys(answers).filter(
						(code) => "notOurAuthority" in (answers[code] ?? {}),
					),
				});
				const parts = [0, 1, 2, 3].map(
					(owner) =>
						figuresOf(
							kkpham(),
							sheet,
							items
								.filter((item) => owners[of(item)] === owner)
								.map((item) => asItem(item)),
						).brings ?? "0",
				);
				assert.ok(sheet.exactScore);
				const whole = sum(parts.map((part) => exact(part)));
				assert.ok(whole.minus(sheet.exactScore).abs().lt("1e-23"));
				assert.equal(fixed(whole.toDecimalPlaces(20), 2), sheet.score);
				const points = [...(pointsOf(kkpham(), sheet)?.values() ?? [])];
				assert.equal(
					fixed(
						exact(together(points.map((one) => one.brings ?? exact(0)))),
						2,
					),
					sheet.score,
				);
			},
		),
	);
});

test("what nobody answered comes first among what could be improved, with all that it could bring", () => {
	const items = applicable(kkpham(), unit)
		.filter((item) => topicOf(item).code === "6")
		.map((item) => asItem(item));
	const sheet = score(kkpham(), {
		unit,
		answers: { "6.s": value(0), "6.p": value(50) },
	});
	assert.deepEqual(
		figuresOf(kkpham(), sheet, items).improve.map(({ item, score: is }) => [
			item.code,
			is,
		]),
		[
			["6.h", null],
			["6.s", "0"],
			["6.p", "50"],
		],
	);
});

const asItem = (asked: ApplicableIndicator): Item => ({
	...asked,
	code: asked.indicator.code,
	said: null,
	proofs: [],
	choices: [],
	fact: null,
	verifier: null,
	objection: null,
	final: null,
});

test("what a verifier did not accept stays a gap; accepted, it leaves its weight to the others", () => {
	const answers = Object.fromEntries(
		codes().map((code) => [
			code,
			code === "9.s"
				? { notOurAuthority: "UU 32/2009 pasal 63" }
				: value(code.startsWith("9.") ? 60 : 80),
		]),
	);
	const before = score(kkpham(), { unit, answers });
	assert.deepEqual([before.score, before.missing], [null, ["9.s"]]);
	const after = score(kkpham(), { unit, answers, accepted: ["9.s"] });
	assert.equal(after.score, "78.00");
	const points = pointsOf(kkpham(), after);
	assert.equal(points?.get("9.s")?.most.toFixed(), "0");
	assert.equal(points?.get("9.p")?.most.toFixed(6), "5.000000");
});

test("where an instrument is no plain mean no item has a share of its own", () => {
	const lowest = { ...kkpham(), aggregate: "minimum" } as const;
	const sheet = score(lowest, { unit, answers: {} });
	assert.equal(pointsOf(lowest, sheet), null);
});

test("the next step of a banded figure is the next band, with its limits; of a figure without bands there is none", () => {
	const old = instrumentNamed("kkpham-2013");
	assert.ok(old);
	const banded = indicatorsOf(old).find(
		({ answer }) => "bands" in answer && answer.bands !== null,
	);
	assert.ok(banded && "bands" in banded.answer && banded.answer.bands);
	const worths = banded.answer.bands.bands.map(({ value: worth }) => worth);
	const next = nextStep(banded, "6");
	assert.equal(next?.worth, "8");
	assert.ok(worths.includes("8") && next.limits);
	assert.equal(nextStep(banded, "10"), null);
	const [plain] = indicatorsOf(kkpham());
	assert.ok(plain);
	assert.equal(nextStep(plain, "55"), null);
});
