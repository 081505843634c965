import assert from "node:assert/strict";
import { test } from "node:test";
import { type Fact, type Found, type Frozen, factOf } from "#facts";
import { instrumentNamed, nodeOf } from "#instruments";
import type { Mark } from "../item.ts";
import {
	againstFact,
	countingFact,
	factsToFreeze,
	figureFor,
	owesReason,
	proofsOfFact,
} from "./item-fact.ts";

const ratio = nodeOf(
	instrumentNamed("p2ham-2023") ?? assert.fail(),
	"b.3",
) as never as Parameters<typeof figureFor>[0];
const fact = (numerator: string, denominator: string): Fact =>
	factOf("opd-with-p2ham-predicate", "2026-11-20", {
		of: "Kabupaten Contoh",
		numerator,
		denominator,
		rows: [],
	} as Found);
const frozenAt = (moment: string, of: Fact): Frozen => ({
	fact: of,
	version: 1,
	sha256: "",
	byId: null,
	at: new Date(moment),
	intact: true,
});
const said = (numerator: string, denominator: string, note = "") => ({
	version: 1,
	typed: {},
	answer: { value: { numerator, denominator } },
	note,
	copiedFrom: null,
	byId: null,
	at: new Date("2026-11-20T03:00:00Z"),
});
const returned = (moment: string): Mark => ({
	layer: "verifier",
	outcome: "returned",
	answer: null,
	answerVersion: 1,
	reason: "",
	returnCode: null,
	byId: null,
	at: new Date(moment),
});
const item = (changes: object = {}) =>
	({
		code: "x",
		indicator: ratio,
		said: null,
		verifier: null,
		fact: { today: fact("2", "3"), frozen: [] },
		...changes,
	}) as never as Parameters<typeof againstFact>[0] &
		Parameters<typeof factsToFreeze>[0][number];

test("an answer that repeats the figure is proved by it and owes no reason", () => {
	const repeats = item({ said: said("2", "3") });
	assert.equal(againstFact(repeats), "repeated");
	assert.equal(proofsOfFact(repeats), 1);
	assert.equal(owesReason(repeats), false);
});

test("an answer that differs owes a reason until it gives one, and is proved by nothing", () => {
	const differs = item({ said: said("3", "3") });
	assert.equal(owesReason(differs), true);
	assert.equal(proofsOfFact(differs), 0);
	assert.equal(
		owesReason(item({ said: said("3", "3", "Dinilai di luar.") })),
		false,
	);
});

test("where the fact is not known, the unit answers as at any other item", () => {
	const unknown = item({
		said: said("3", "3"),
		fact: { today: fact("0", "0"), frozen: [] },
	});
	assert.equal(againstFact(unknown), "none");
	assert.equal(owesReason(unknown), false);
});

test("after it was handed in the frozen figure counts, until the item comes back", () => {
	const both = {
		today: fact("1", "3"),
		frozen: [frozenAt("2026-11-20T03:00:00Z", fact("2", "3"))],
	};
	assert.equal(countingFact(item({ fact: both }))?.numerator, "2");
	const back = item({ fact: both, verifier: returned("2026-11-25T03:00:00Z") });
	assert.equal(countingFact(back)?.numerator, "1");
	// Handed in again after it came back.
	const again = {
		...both,
		frozen: [frozenAt("2026-11-26T03:00:00Z", fact("1", "3"))],
	};
	assert.equal(
		countingFact(
			item({ fact: again, verifier: returned("2026-11-25T03:00:00Z") }),
		)?.numerator,
		"1",
	);
	assert.deepEqual(
		factsToFreeze([item({ fact: both }), back, item({ fact: null })]).map(
			({ fact: { numerator } }) => numerator,
		),
		["1"],
	);
});

test("an item of another kind than a figure takes none from a fact", () => {
	const choice = nodeOf(
		instrumentNamed("p2ham-2023") ?? assert.fail(),
		"a.1",
	) as never as Parameters<typeof figureFor>[0];
	assert.equal(figureFor(choice, fact("2", "3")), null);
});
