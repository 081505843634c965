import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { families, familyNames } from "../families.ts";
import { samplePlan } from "../samples.ts";
import { missingIn } from "./access.ts";
import { changedIn, documentOf, passagesIn } from "./passages.ts";
import { planOf } from "./plan.ts";
import type { TypedPlan } from "./typed-plan.ts";

const read = (change: Partial<TypedPlan> = {}) =>
	planOf({ ...samplePlan("2026-11-20"), ...change });
const wrongIn = (change: Partial<TypedPlan>): readonly string[] => {
	const done = read(change);
	return "problems" in done
		? done.problems.map(
				({ field, says }) => `${field} ${says.split(".").at(-1)}`,
			)
		: [];
};

test("a document falls into numbered passages at its blank lines, and a heading belongs to the next", () => {
	assert.deepEqual(passagesIn("# Satu\nA\nB\n\n\nC\n\n# Dua\n\nD"), [
		{ number: 1, heading: "Satu", words: "A\nB" },
		{ number: 2, heading: "", words: "C" },
		{ number: 3, heading: "Dua", words: "D" },
	]);
});

test("a document that is read and written back is the same document", () => {
	const line = fc.stringMatching(/^[a-z<>&]([a-z <>&]{0,20}[a-z<>&])?$/);
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.option(line, { nil: "" }), line), { maxLength: 9 }),
			(parts) => {
				const passages = parts.map(([heading, words], place) => ({
					number: place + 1,
					heading,
					words,
				}));
				assert.deepEqual(passagesIn(documentOf(passages)), passages);
			},
		),
	);
});

test("what the version before did not say is changed; of a first version nothing is", () => {
	const before = passagesIn("A\n\nB");
	const now = passagesIn("A\n\nB lain\n\nC");
	assert.deepEqual(changedIn(now, before), [false, true, true]);
	assert.deepEqual(changedIn(now, []), [false, false, false]);
});

test("each family has its phases, and in one of them people speak", () => {
	for (const family of familyNames) {
		const done = read({ family });
		assert.ok("plan" in done);
		assert.deepEqual(
			done.plan.phases.map(({ name }) => name),
			families[family],
		);
		assert.ok(done.plan.phases.some(({ name }) => name === "speak"));
	}
});

test("a phase without day, one that ends before it begins and one before the last are each said at their field", () => {
	const { phases } = samplePlan("2026-11-20");
	assert.deepEqual(
		wrongIn({
			phases: { ...phases, speak: { from: null, until: "2026-12-01" } },
		}),
		["dari_speak no-day"],
	);
	assert.deepEqual(
		wrongIn({
			phases: {
				...phases,
				answer: { from: "2026-11-01", until: "2026-10-01" },
			},
		}),
		["sampai_answer day-before", "dari_answer phase-before"],
	);
	const { from, until } = phases.speak;
	assert.deepEqual(
		wrongIn({
			phases: { ...phases, weigh: { from, until }, answer: { from, until } },
		}),
		["sampai_answer answer-before"],
	);
});

test("a question has no choices or several that differ", () => {
	assert.deepEqual(wrongIn({ questions: "Jam? | 7" }), ["pertanyaan choices"]);
	assert.deepEqual(wrongIn({ questions: "Jam? | 7 | 7" }), [
		"pertanyaan empty-choice",
	]);
	assert.deepEqual(wrongIn({ questions: "Jam?\nHari? | Rabu | Kamis" }), []);
});

test("without document and questions nothing is asked", () => {
	assert.deepEqual(wrongIn({ document: " ", questions: "" }), [
		"naskah nothing-asked",
	]);
});

test("easy-read, audio and captions are there or waived, or the gate names them; an address is https alone", () => {
	const nothing = { given: "", waived: "" };
	const done = read({
		access: {
			"easy-read": nothing,
			audio: { given: "", waived: "Belum direkam." },
			captions: { given: "https://contoh.go.id/film", waived: "tidak dipakai" },
		},
	});
	assert.ok("plan" in done);
	assert.deepEqual(missingIn(done.plan.access), ["easy-read"]);
	assert.equal(done.plan.access.captions.waived, "");
	const { access } = samplePlan("2026-11-20");
	assert.deepEqual(
		wrongIn({
			access: {
				...access,
				audio: { given: "javascript:alert(1)", waived: "" },
			},
		}),
		["akses_audio no-address"],
	);
});
