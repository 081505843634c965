import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "#platform/root.ts";
import { calculate } from "./calculation.ts";
import { instrumentOf } from "./for-tests.ts";

/** The pairs of blocks of `docs/scoring.md`: what a calculator is given, and what it answers. */
const examples = [
	...readFileSync(join(root, "docs/scoring.md"), "utf8").matchAll(
		/```json in\n(.*?)\n```\n\n```json out\n(.*?)\n```/gs,
	),
].map(([, given = "", answer = ""]) => ({
	given: JSON.parse(given),
	answer: JSON.parse(answer),
}));

type Part = Record<string, unknown>;

/** What the examples leave out because no calculation reads it. */
function filledIn(part: unknown): unknown {
	if (Array.isArray(part)) return part.map(filledIn);
	if (typeof part !== "object" || part === null) return part;
	const filled = Object.fromEntries(
		Object.entries(part as Part).map(([key, value]) => [key, filledIn(value)]),
	);
	const said = { id: "-" };
	if ("holes" in filled) return { verified: true, ...filled };
	if ("direction" in filled)
		return {
			unit: said,
			...(filled.kind === "ratio" && { numerator: said, denominator: said }),
			...filled,
		};
	if (filled.kind === "equal" || filled.kind === "printed")
		return { verified: true, note: said, ...filled };
	if ("code" in filled)
		return {
			label: said,
			...(("answer" in filled ||
				"nodes" in filled ||
				"unknownFor" in filled) && {
				article: "P",
			}),
			...(["minimum", "must-have", "veto"].includes(String(filled.kind)) && {
				article: "P",
				verified: true,
			}),
			...filled,
		};
	return filled;
}

test("every worked example of the page on scoring is what we calculate", () => {
	assert.equal(examples.length, 16);
	for (const { given, answer } of examples) {
		const { instrument, ...input } = given;
		const opened = instrumentOf(
			JSON.stringify({ ...(filledIn(instrument) as Part), title: { id: "-" } }),
		);
		assert.deepEqual(calculate(opened, input), answer, instrument.id);
	}
});

test("what breaks a rule of the page is refused as a whole", () => {
	const instrument = instrumentOf(
		`nodes: [{ code: a, label: { id: A }, article: P, answer: level, notApplicable: refused }, { code: b, label: { id: B }, article: P, units: [lapas], answer: level }]`,
	);
	const unit = { kind: "kanim" };
	assert.ok(calculate(instrument, { unit, answers: { a: { value: "4" } } }));
	for (const wrong of [
		{ unit: { kind: "bhp" }, answers: {} },
		{ unit, answers: { a: { value: 4 } } },
		{ unit, answers: { a: { value: "04" } } },
		{ unit, answers: { a: { value: "5" } } },
		{ unit, answers: { a: { notApplicable: "tidak ada" } } },
		{ unit, answers: { a: { notMeasured: " " } } },
		{ unit, answers: { b: { value: "4" } } },
		{ unit, answers: { z: { value: "4" } } },
		{ unit, answers: {}, more: true },
		null,
	])
		assert.equal(calculate(instrument, wrong), null, JSON.stringify(wrong));
});
