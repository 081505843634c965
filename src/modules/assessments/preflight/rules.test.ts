import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ask, type FileFacts, uncheckeds } from "#evidence";
import { indicatorsOf, instrumentNamed } from "#instruments";
import { languages } from "#kernel/text.ts";
import { root } from "#platform/root.ts";
import { itemRules } from "./item-rules.ts";
import { parts } from "./parts.ts";
import { preflightRules, wordsOfRule } from "./preflight.ts";
import { proofRules } from "./proof-rules.ts";
import type { ItemSeen, ProofSeen } from "./seen.ts";
import { formOf, wordsOf } from "./unit-names.ts";

const own = [formOf("Rutan Kelas IIB Rangkasbitung")];
const others = ["Lapas Kelas III Rangkasbitung", "Rutan Kelas IIB Serang"].map(
	formOf,
);

const facts = (changes: Partial<FileFacts> = {}): FileFacts => ({
	inspector: 1,
	outcome: "opened",
	shape: "pages",
	pageCount: 1,
	pages: [
		{
			number: 1,
			signs: 900,
			ink: 0.06,
			raster: null,
			dotsPerInch: null,
			sharpness: 900,
			edge: 300,
		},
	],
	text: "",
	takenOn: null,
	toldPlace: false,
	...changes,
});
const proof = (text: string, changes: Partial<ProofSeen> = {}): ProofSeen => ({
	facts: facts({ text }),
	documentDate: null,
	takenOn: null,
	validFrom: null,
	validUntil: null,
	years: [2026],
	own,
	others,
	words: wordsOf(text),
	unrelated: [],
	...changes,
});
const photo = (changes: Partial<ProofSeen> = {}): ProofSeen =>
	proof("", {
		facts: facts({
			shape: "picture",
			pages: [
				{
					number: 1,
					signs: 0,
					ink: 0.7,
					raster: { width: 1_600, height: 1_200 },
					dotsPerInch: null,
					sharpness: 300,
					edge: 300,
				},
			],
		}),
		...changes,
	});
const saidOf = (seen: ProofSeen): Record<string, string> =>
	Object.fromEntries(
		ask(proofRules, seen).map(({ rule, verdict }) => [rule, verdict.is]),
	);

test("a letter of the unit and the year passes", () => {
	assert.deepEqual(
		saidOf(proof("RUTAN KELAS IIB RANGKASBITUNG. Lebak, 12 Maret 2026")),
		{
			"right-year": "passed",
			"other-unit": "passed",
			"names-unit": "passed",
			"same-file": "passed",
		},
	);
});

test("a year that is not assessed is found, unless the unit states that the document still holds", () => {
	const old = "Rutan Rangkasbitung, 12 Maret 2023, tentang pelayanan";
	assert.equal(saidOf(proof(old))["right-year"], "found");
	assert.equal(
		saidOf(proof(old, { validUntil: "2026-12-31" }))["right-year"],
		"passed",
	);
	assert.equal(
		saidOf(proof(old, { validUntil: "2025-12-31" }))["right-year"],
		"found",
	);
	assert.equal(
		saidOf(proof(old, { years: [2024, 2023] }))["right-year"],
		"passed",
		"a figure may be of the year of its data",
	);
});

test("a scan without text is not checked, also where the unit states a good date; a wrong date is found", () => {
	const scan = { facts: facts(), words: [] };
	assert.deepEqual(saidOf(proof("", { ...scan, documentDate: "2026-03-12" })), {
		"right-year": "not-checked",
		"other-unit": "not-checked",
		"names-unit": "not-checked",
		"same-file": "passed",
	});
	assert.equal(
		saidOf(proof("", { ...scan, documentDate: "2023-03-12" }))["right-year"],
		"found",
	);
});

test("a photograph is judged by its day alone", () => {
	assert.deepEqual(saidOf(photo({ takenOn: "2026-05-03" })), {
		"right-year": "passed",
		"same-file": "passed",
	});
	assert.equal(saidOf(photo({ takenOn: "2022-05-03" }))["right-year"], "found");
	assert.equal("right-year" in saidOf(photo()), false);
});

test("the name of another unit weighs more than no name; both together are the unit's own", () => {
	const other = saidOf(proof("Kepala Rutan Kelas IIB Serang, 3 Mei 2026"));
	assert.equal(other["other-unit"], "found");
	assert.equal("names-unit" in other, false);
	assert.equal(
		saidOf(proof("Maklumat pelayanan, berlaku tahun 2026"))["names-unit"],
		"found",
	);
	const both = saidOf(
		proof("Undangan bagi Rutan Serang dan Rutan Rangkasbitung, 3 Mei 2026"),
	);
	assert.equal(both["other-unit"], "passed");
});

test("the same bytes under another criterion are said, with the items", () => {
	const [, , , said] = ask(
		proofRules,
		proof("Rutan Rangkasbitung 2026", { unrelated: ["b.1 Maklumat"] }),
	);
	assert.deepEqual(said?.verdict, {
		is: "found",
		about: { n: 1, where: "b.1 Maklumat" },
	});
});

const known = instrumentNamed("p2ham-2023");
assert.ok(known);
const [ramp] = indicatorsOf(known);
assert.ok(ramp);
const item = (changes: Partial<ItemSeen>): ItemSeen => ({
	indicator: ramp,
	answer: { value: "ada" },
	year: 2026,
	proofs: [],
	needsProof: true,
	...changes,
});
const onItem = (seen: ItemSeen) =>
	ask(itemRules, seen).map(({ rule, verdict }) => `${rule} ${verdict.is}`);

test("an item that asks for a photo is told when only writing is there", () => {
	const letter = proof("Rutan Rangkasbitung 2026, surat tentang jalur landai");
	assert.deepEqual(onItem(item({ proofs: [letter] })), ["required-part found"]);
	assert.deepEqual(onItem(item({ proofs: [letter, photo()] })), [
		"required-part passed",
	]);
	assert.deepEqual(onItem(item({ proofs: [{ ...letter, facts: null }] })), [
		"required-part not-checked",
	]);
	assert.deepEqual(
		onItem(item({ proofs: [letter], needsProof: false })),
		[],
		"who claims nothing need prove nothing",
	);
});

test("a figure is of the year or the one before", () => {
	for (const [dataYear, is] of [
		[2026, "passed"],
		[2025, "passed"],
		[2024, "found"],
		[2027, "found"],
	] as const)
		assert.deepEqual(
			onItem(item({ answer: { value: "88", dataYear } })),
			[`data-year ${is}`],
			String(dataYear),
		);
});

test("every rule has its question, what was seen and what to do, in every language", () => {
	const textOf = (module: string, language: string): Record<string, string> =>
		JSON.parse(
			readFileSync(
				join(root, `src/modules/${module}/texts/${language}.json`),
				"utf8",
			),
		);
	const codes = Object.values(preflightRules)
		.flat()
		.map(({ code }) => code);
	assert.equal(new Set(codes).size, codes.length, "a code stands for one rule");
	const keys = [
		...codes.flatMap((code) =>
			["asks", "seen", "do"].map((part) => `${wordsOfRule(code)}-${part}`),
		),
		...uncheckeds.map((why) => `evidence.unchecked-${why}`),
		...parts.map(({ code }) => `assessments.preflight-part-${code}`),
	];
	for (const language of languages) {
		for (const key of keys) {
			const [module = "", name = ""] = key.split(/\.(.*)/s);
			assert.ok(textOf(module, language)[name], `${key} in ${language}`);
		}
	}
});
