import assert from "node:assert/strict";
import { test } from "node:test";
import { instrumentNamed } from "#instruments";
import { type Item, isUnproved } from "../index.ts";
import { namesLaw } from "../preflight/reason.ts";
import { sampleItems } from "./sample-items.ts";
import { shownStatusOf } from "./shown-status.ts";

const kkpham = instrumentNamed("kkpham-2021");
assert.ok(kkpham);
const [first] = sampleItems(kkpham, { kind: "pemda" });
assert.ok(first?.said);
const item = {
	...first,
	said: { ...first.said, answer: { value: "88", dataYear: 2026 } },
};
const claimed: Item = {
	...item,
	said: { ...item.said, answer: { notOurAuthority: "UU 23/2014 pasal 12" } },
};
const accepted: Item = {
	...claimed,
	verifier: {
		layer: "verifier",
		outcome: "accepted",
		answer: null,
		answerVersion: item.said.version,
		reason: "",
		returnCode: null,
		byId: null,
		at: new Date("2026-10-02T03:00:00Z"),
	},
};

test("a task list tells a claim about the law from an answer, and in the end what was accepted", () => {
	assert.equal(shownStatusOf(item, "answering"), "complete");
	assert.equal(shownStatusOf(claimed, "answering"), "not-ours");
	assert.equal(shownStatusOf(accepted, "verifying"), "not-ours");
	assert.equal(shownStatusOf(accepted, "awarded"), "accepted");
	assert.equal(
		shownStatusOf({ ...item, said: null }, "answering"),
		"not-started",
	);
});

test("a value without a file is without proof; a claim about the law needs none", () => {
	assert.equal(isUnproved(item), false);
	assert.equal(isUnproved({ ...item, proofs: [] }), true);
	assert.equal(isUnproved({ ...claimed, proofs: [] }), false);
	assert.equal(isUnproved({ ...item, said: null, proofs: [] }), false);
});

test("a legal basis names a law or is a sentence; who does not know says nothing", () => {
	for (const basis of [
		"UU 23/2014",
		"UU 23/2014 pasal 12",
		"Diatur undang-undang pemerintahan daerah",
	])
		assert.ok(namesLaw(basis), basis);
	for (const basis of ["", "tidak tahu", "12", "bukan kami"])
		assert.ok(!namesLaw(basis), basis);
});
