import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { FieldProblem } from "#kernel/form.ts";
import { kindsIn } from "./count-needs.ts";
import { needCodes, outcomes } from "./need-kinds.ts";
import { type Needs, noNeeds, readNeeds } from "./read-needs.ts";
import { unmetReasons } from "./unmet-reasons.ts";

const read = (fields: Readonly<Record<string, readonly string[]>>) => {
	const problems: FieldProblem[] = [];
	const needs = readNeeds((field) => fields[field] ?? [], problems);
	return { needs, wrong: problems.map(({ field }) => field) };
};

test("nothing of it need be said", () => {
	assert.deepEqual(read({}), { needs: noNeeds, wrong: [] });
	assert.deepEqual(read({ tercapai: [""], butuh: [""] }).wrong, []);
});

test("several things would have helped, each counted once", () => {
	assert.deepEqual(read({ butuh: ["ramp", "cost", "ramp"] }).needs.needs, [
		"ramp",
		"cost",
	]);
});

test("a word that is in no list is refused, never dropped", () => {
	assert.deepEqual(
		read({ butuh: ["ramp", "helipad"], tercapai: ["maybe"], sebab: ["bribe"] })
			.wrong,
		["butuh", "tercapai", "sebab"],
	);
});

test("whoever got everything has no reason why not", () => {
	assert.equal(read({ tercapai: ["yes"], sebab: ["cost"] }).needs.whyNot, null);
	assert.equal(
		read({ tercapai: ["partly"], sebab: ["cost"] }).needs.whyNot,
		"cost",
	);
});

const anyNeeds: fc.Arbitrary<Needs> = fc.record({
	needs: fc.subarray([...needCodes]),
	outcome: fc.option(fc.constantFrom(...outcomes)),
	whyNot: fc.option(fc.constantFrom(...unmetReasons)),
});

test("a person counts once in the base and once in each kind, or not at all", () => {
	fc.assert(
		fc.property(anyNeeds, (needs) => {
			const kinds = kindsIn(needs);
			const said =
				needs.needs.length +
				(needs.outcome === null ? 0 : 1) +
				(needs.whyNot === null ? 0 : 1);
			assert.equal(kinds.length, said === 0 ? 0 : said + 1);
			assert.equal(new Set(kinds.map(String)).size, kinds.length);
			assert.equal(
				kinds.filter(([about]) => about === "asked").length,
				said === 0 ? 0 : 1,
			);
		}),
	);
});
