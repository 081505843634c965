import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { FieldProblem } from "#kernel/form.ts";
import {
	cutOff,
	difficulties,
	dimensions,
	functions,
	type Groups,
	groupsIn,
	headings,
	rather,
} from "./headings.ts";
import { headingField, readGroups } from "./read-groups.ts";

const read = (said: Readonly<Record<string, readonly string[]>>) => {
	const problems: FieldProblem[] = [];
	const fields = new Map(
		Object.entries(said).map(([code, words]) => [headingField(code), words]),
	);
	const groups = readGroups((field) => fields.get(field) ?? [], problems);
	return { groups, wrong: problems.map(({ field }) => field) };
};

test("whoever says nothing of themselves has said nothing, and counts as unsaid everywhere", () => {
	const { groups, wrong } = read({ sex: [""] });
	assert.deepEqual([groups, wrong], [{}, []]);
	for (const dimension of dimensions)
		assert.deepEqual(groupsIn(dimension, groups), ["unsaid"]);
});

test("several conditions may be true at once, and the person counts in each", () => {
	const { groups } = read({ condition: ["pregnant", "poor", "poor"] });
	assert.deepEqual(groupsIn("condition", groups), ["pregnant", "poor"]);
});

test("where one word is asked, two are refused", () => {
	assert.deepEqual(read({ age: ["18-29", "elderly"] }).wrong, ["diri-age"]);
});

test("under every heading a person may rather not say, and then has not said the rest", () => {
	for (const { code } of headings)
		assert.deepEqual(read({ [code]: [rather] }).groups, { [code]: [rather] });
	assert.deepEqual(read({ condition: ["poor", rather] }).groups, {
		condition: [rather],
	});
});

test("a word that a heading does not know is refused, whatever it is", () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...headings),
			fc.string({ minLength: 1 }),
			(heading, word) => {
				fc.pre(!heading.words.includes(word) && word !== rather);
				assert.deepEqual(read({ [heading.code]: [word] }), {
					groups: {},
					wrong: [headingField(heading.code)],
				});
			},
		),
	);
});

test("a lot of difficulty in one function of six is a disability; some in all six is none", () => {
	for (const code of functions)
		for (const word of cutOff)
			assert.deepEqual(groupsIn("disability", { [code]: [word] }), ["with"]);
	const some = Object.fromEntries(functions.map((code) => [code, ["some"]]));
	assert.deepEqual(groupsIn("disability", some), ["without"]);
});

const anyFunctions: fc.Arbitrary<Groups> = fc
	.record(
		Object.fromEntries(
			functions.map((code) => [
				code,
				fc.option(fc.constantFrom(...difficulties, rather), { nil: undefined }),
			]),
		),
	)
	.map((said) =>
		Object.fromEntries(
			Object.entries(said).flatMap(([code, word]) =>
				word === undefined ? [] : [[code, [word]]],
			),
		),
	);

test("disability follows the cut-off of the short set, whatever is said of the six functions", () => {
	fc.assert(
		fc.property(anyFunctions, (said) => {
			const words = Object.values(said).flat();
			const expected = words.some(
				(word) => word === "a-lot" || word === "cannot",
			)
				? "with"
				: words.some((word) => word === "none" || word === "some")
					? "without"
					: words.length > 0
						? rather
						: "unsaid";
			assert.deepEqual(groupsIn("disability", said), [expected]);
		}),
	);
});

test("what somebody says of one thing is never read as another", () => {
	// An elderly woman with a child is not therefore disabled, poor or schooled.
	const { groups } = read({
		sex: ["woman"],
		age: ["elderly"],
		condition: ["with-child"],
	});
	for (const dimension of ["disability", "education", "work"] as const)
		assert.deepEqual(groupsIn(dimension, groups), ["unsaid"]);
});
