import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { questionnaireNamed } from "../questionnaire/load-questionnaires.ts";
import { flagsIn } from "./find-flags.ts";
import { fieldOf, readSheet } from "./read-sheet.ts";

const questionnaire = questionnaireNamed("skm-2017-lampiran") ?? assert.fail();
const here = {
	day: "2026-11-20",
	channel: "home",
	filler: "self",
	staff: false,
	language: "id",
	seconds: 90,
} as const;
const own = [
	{ code: "X1", ask: { id: "Apakah AC berfungsi?" }, kind: "yes-no" },
	{ code: "X2", ask: { id: "Apa yang kurang?" }, kind: "text" },
] as const;

const read = (fields: Readonly<Record<string, string | readonly string[]>>) =>
	readSheet(questionnaire, own, (field) => [fields[field] ?? []].flat(), here);
const problemsOf = (fields: Parameters<typeof read>[0]) => {
	const answer = read(fields);
	return answer.ok ? [] : answer.problem.map(({ field }) => field);
};

test("answers are read by the code of the element, whatever the order of the fields", () => {
	const sheet = read({
		"jawab-U9": "1",
		"jawab-U8": "4",
		"jawab-U1": "3",
		"unit-X1": "yes",
		"diri-sex": "woman",
		"diri-condition": ["pregnant", "poor"],
		catatan: "  Antre lama.  ",
	});
	assert.ok(sheet.ok);
	assert.deepEqual(sheet.value.answers, { U1: 3, U8: 4, U9: 1 });
	assert.deepEqual(sheet.value.own, { X1: "yes" });
	assert.deepEqual(sheet.value.groups, {
		sex: ["woman"],
		condition: ["pregnant", "poor"],
	});
	assert.equal(sheet.value.remark, "Antre lama.");
});

test("what is written to a question of the unit is carried apart, even a word that others tick", () => {
	for (const words of ["Kursi tunggu", "yes", "3"]) {
		const sheet = read({ "jawab-U1": "3", "unit-X2": words });
		assert.ok(sheet.ok);
		assert.deepEqual(sheet.value.own, { X2: "written" });
		assert.deepEqual(sheet.value.ownTexts, { X2: words });
	}
});

test("what is left blank is not a nought, but a sheet without any answer is none", () => {
	assert.deepEqual(problemsOf({ "jawab-U5": "2" }), []);
	assert.deepEqual(problemsOf({ "diri-sex": "man" }), ["jawab-U1"]);
});

test("a level outside the scale is refused, never taken for the nearest", () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""),
				fc.integer().map(String),
				fc.constantFrom("0", "5", "-1", "3.5", "1e0", "４"),
			),
			(said) => {
				const problems = problemsOf({ "jawab-U3": said });
				const valid = ["1", "2", "3", "4"].includes(said.trim());
				assert.deepEqual(problems, valid ? [] : ["jawab-U3"]);
			},
		),
	);
});

test("several words where one is possible are refused; whoever would rather not say has not said the rest", () => {
	assert.deepEqual(
		problemsOf({ "jawab-U1": "3", "diri-sex": ["woman", "man"] }),
		[fieldOf.heading("sex")],
	);
	const sheet = read({
		"jawab-U1": "3",
		"diri-condition": ["poor", "rather-not"],
	});
	assert.deepEqual(sheet.ok && sheet.value.groups, {
		condition: ["rather-not"],
	});
});

const all = (level: number) =>
	Object.fromEntries(questionnaire.items.map(({ code }) => [code, level]));

for (const [says, sheet, flags] of [
	[
		"eighteen seconds for nine questions can be read",
		{ answers: { ...all(3), U4: 2 }, seconds: 18, channel: "home" },
		[],
	],
	[
		"less cannot",
		{ answers: { ...all(3), U4: 2 }, seconds: 17.9, channel: "home" },
		["fast"],
	],
	[
		"of paper nobody knows how long it took",
		{ answers: { ...all(3), U4: 2 }, seconds: 1, channel: "paper" },
		[],
	],
	[
		"the same throughout is told",
		{ answers: all(4), seconds: 60, channel: "home" },
		["straight"],
	],
	[
		"of few answers it says nothing",
		{ answers: { U1: 4, U2: 4, U3: 4 }, seconds: null, channel: "home" },
		[],
	],
] as const)
	test(`what looks odd: ${says}`, () => {
		assert.deepEqual(flagsIn(sheet), flags);
	});

test("whoever answers for somebody else does not say who that person is", () => {
	const asProxy = (fields: Readonly<Record<string, string>>) =>
		readSheet(questionnaire, own, (field) => [fields[field] ?? []].flat(), {
			...here,
			filler: "proxy",
		});
	assert.ok(asProxy({ "jawab-U1": "3" }).ok);
	const guessed = asProxy({ "jawab-U1": "3", "diri-age": "elderly" });
	assert.deepEqual(
		guessed.ok ? [] : guessed.problem.map(({ field }) => field),
		["diri-age"],
	);
});
