import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Typed } from "#kernel/form.ts";
import { fields, personFields } from "./fields.ts";
import { readTold } from "./read-told.ts";
import { isAsked, numberOf, stepNumbered, stepOf, steps } from "./steps.ts";
import { longestHappened, mostAccused, Told } from "./told.ts";

const known = {
	channel: "web",
	offices: new Map([["rutan-rangkasbitung", "id-rutan"]]),
	hasRecording: false,
} as const;
const read = (
	typed: Typed,
	more: Partial<Parameters<typeof readTold>[1]> = {},
) => readTold(typed, { ...known, ...more });
const told = (typed: Typed, more = {}) => {
	const one = read({ [fields.happened]: ["Saya dipukul."], ...typed }, more);
	return one.ok ? one.value.told : assert.fail(one.problem[0]?.says);
};
const problemsOf = (typed: Typed, more = {}) => {
	const one = read(typed, more);
	return one.ok ? [] : one.problem.map(({ field, says }) => [field, says]);
};

test("what happened is enough: no name, no office, no place", () => {
	const { identity, accused, inDanger, whose, ...rest } = told({});
	assert.equal(rest.happened, "Saya dipukul.");
	assert.deepEqual(
		[identity, accused, inDanger, whose],
		[null, { unitIds: [], others: null }, "unsaid", "own"],
	);
});

test("nothing at all is asked for again, in the order of the form; a recording is enough", () => {
	const empty = [[fields.happened, "rights-cases.problem.happened"]];
	assert.deepEqual(problemsOf({}), empty);
	assert.deepEqual(problemsOf({}, { hasRecording: true }), []);
});

test("the province is a code of the list; anything else is left unsaid", () => {
	const province = (code: string) =>
		told({ [fields.province]: [code] }).province;
	assert.deepEqual(["36", "", "banten", "3", "361"].map(province), [
		"36",
		null,
		null,
		null,
		null,
	]);
});

test("reporter, victim and attorney are three persons", () => {
	const one = told({
		[fields.whose]: ["someone-else"],
		[fields.name]: ["Ratna"],
		[`${fields.victim}_nama`]: ["Adik saya"],
		[`${fields.attorney}_hubungi`]: ["LBH Banten"],
	});
	assert.equal(one.identity?.name, "Ratna");
	assert.equal(one.victim?.name, "Adik saya");
	assert.equal(one.attorney?.reach, "LBH Banten");
	assert.equal(one.attorney?.name, null);
});

test("whose own it is has no second victim, and whoever is the attorney has no second one", () => {
	const typed = {
		[`${fields.victim}_nama`]: ["Siapa"],
		[`${fields.attorney}_nama`]: ["Siapa"],
	};
	assert.equal(told(typed).victim, null);
	assert.equal(
		told({ ...typed, [fields.whose]: ["as-attorney"] }).attorney,
		null,
	);
});

test("a guardian belongs to a child", () => {
	const typed = { [`${fields.guardian}_nama`]: ["Ibu Siti"] };
	assert.equal(told(typed).child.guardian, null);
	assert.equal(
		told({ ...typed, [fields.child]: ["ya"] }).child.guardian?.name,
		"Ibu Siti",
	);
});

test("offices come as ids, each once; one that is not in the list is asked about again", () => {
	const one = {
		[fields.accused]: ["rutan-rangkasbitung", "rutan-rangkasbitung"],
	};
	assert.deepEqual(told(one).accused.unitIds, ["id-rutan"]);
	const other = { [fields.happened]: ["x"], [fields.accused]: ["tidak-ada"] };
	assert.deepEqual(problemsOf(other), [
		[fields.others, "rights-cases.problem.office"],
	]);
	const many = Array.from({ length: mostAccused + 1 }, (_, n) => `kantor-${n}`);
	const offices = new Map(many.map((slug) => [slug, slug]));
	assert.deepEqual(
		problemsOf(
			{ [fields.happened]: ["x"], [fields.accused]: many },
			{ offices },
		),
		[[fields.accused, "rights-cases.problem.too-many-offices"]],
	);
});

test("the number of a paper without its kind is not thrown away in silence", () => {
	const typed = { [fields.happened]: ["x"], [fields.paperNumber]: ["3601"] };
	assert.deepEqual(problemsOf(typed), [
		[fields.paper, "rights-cases.problem.paper"],
	]);
});

test("an officer says where they know it from and whether the person agreed; a citizen is not asked", () => {
	const typed = { [fields.happened]: ["x"] };
	assert.deepEqual(problemsOf(typed, { channel: "own-finding" }), [
		[fields.source, "rights-cases.problem.source"],
		[fields.consent, "rights-cases.problem.consent"],
	]);
	assert.deepEqual(problemsOf(typed, { channel: "phone" }), [
		[fields.consent, "rights-cases.problem.consent"],
	]);
	const sure = { [fields.source]: ["Berita"], [fields.consent]: ["given"] };
	assert.equal(told(sure).consent, null);
	assert.equal(told(sure, { channel: "own-finding" }).source, "Berita");
});

test("too long is said with the limit", () => {
	const typed = { [fields.happened]: ["a".repeat(longestHappened + 1)] };
	assert.deepEqual(problemsOf(typed), [
		[fields.happened, "rights-cases.problem.too-long"],
	]);
});

test("whatever is typed: nothing is thrown, and what is read is sound and can be read again", () => {
	const names = [
		...Object.values(fields),
		...personFields.map((part) => `${fields.victim}_${part}`),
	];
	const any = fc.dictionary(
		fc.constantFrom(...names),
		fc.array(
			fc.oneof(fc.string(), fc.constantFrom("ya", "tidak", "own", "given")),
			{ maxLength: 3 },
		),
	);
	fc.assert(
		fc.property(any, (typed) => {
			const one = read(typed);
			if (!one.ok) return assert.ok(one.problem.length > 0);
			assert.deepEqual(
				Told.parse(JSON.parse(JSON.stringify(one.value.told))),
				one.value.told,
			);
		}),
	);
});

test("each step has a number, and each question of a citizen its step", () => {
	for (const step of steps)
		assert.equal(stepNumbered(String(numberOf(step))), step);
	for (const none of ["0", "11", "01", "x", "1e1"])
		assert.equal(stepNumbered(none), undefined, none);
	assert.equal(stepOf("korban_nama"), "people");
	assert.equal(isAsked("token"), false);
});
