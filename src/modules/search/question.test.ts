import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { plain, plainWords } from "./plain.ts";
import { longestQuestion, questionOf } from "./question.ts";
import { forgiven, probablyMeant, slipsBetween } from "./slips.ts";
import { meanings } from "./synonyms.ts";

const typed = (text: string) =>
	questionOf(text).terms.map(({ typed }) => typed.join(" "));

test("a text is plain without capitals, diacritics and signs", () => {
	assert.equal(
		plain("  Rumah-Tahanan “Pandéglang”  "),
		"rumah tahanan pandeglang",
	);
	assert.equal(plain("Qur’an, Jum'at"), "quran jumat");
	assert.equal(plain("100% _ \\"), "100");
	assert.deepEqual(plainWords("…"), []);
});

test("a question is cut at its length and at eight words", () => {
	assert.equal(questionOf("x".repeat(999)).plain.length, longestQuestion);
	assert.equal(questionOf("a1 b2 c3 d4 e5 f6 g7 h8 i9").terms.length, 8);
});

test("small words are left out while others remain", () => {
	assert.deepEqual(typed("di mana lapas yang di cilegon"), [
		"lapas",
		"cilegon",
	]);
	assert.deepEqual(typed("dan"), ["dan"]);
	assert.deepEqual(typed("how do i visit"), ["visit"]);
});

test("words that belong together are one term, with all that means the same", () => {
	const [term, place] = questionOf("lembaga pemasyarakatan serang").terms;
	assert.deepEqual(term?.typed, ["lembaga", "pemasyarakatan"]);
	assert.ok(term?.same.some((phrase) => phrase.join(" ") === "lapas"));
	assert.ok(
		!term?.same.some((phrase) => phrase.join(" ") === "lembaga pemasyarakatan"),
	);
	assert.deepEqual(place?.same, []);
});

test("the last word alone may be the beginning of one", () => {
	assert.deepEqual(
		questionOf("rutan rangkas").terms.map(({ open }) => open),
		[false, true],
	);
});

test("whatever is typed can be read, and holds nothing but letters and digits", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
			const { terms } = questionOf(text);
			assert.ok(terms.length <= 8);
			for (const word of terms.flatMap(({ typed }) => typed))
				assert.match(word, /^[\p{L}\p{N}]+$/u);
		}),
	);
});

test("every line of the synonyms is plain, and no phrase stands twice in one line", () => {
	for (const line of meanings()) {
		const phrases = line.map((phrase) => phrase.join(" "));
		assert.deepEqual([...new Set(phrases)], phrases);
		assert.ok(phrases.every((phrase) => phrase !== ""));
	}
});

describe("slips of typing", () => {
	for (const [one, other, slips] of [
		["imigrasi", "imigrasi", 0],
		["imigarsi", "imigrasi", 1],
		["rutn", "rutan", 1],
		["rutann", "rutan", 1],
		["rotan", "rutan", 1],
		["", "rutan", 5],
		["serang", "sragen", 4],
	] as const)
		test(`${one || "nothing"} is ${slips} from ${other}`, () => {
			assert.equal(slipsBetween(one, other), slips);
		});

	test("a distance is the same both ways, and none only between equals", () => {
		const word = fc.string({ maxLength: 12 });
		fc.assert(
			fc.property(word, word, (a, b) => {
				assert.equal(slipsBetween(a, b), slipsBetween(b, a));
				assert.equal(slipsBetween(a, b) === 0, a === b);
			}),
		);
	});

	test("a short word forgives nothing, the nearest comes first", () => {
		assert.equal(forgiven(3), 0);
		assert.deepEqual(probablyMeant("opd", ["apd"]), []);
		assert.deepEqual(probablyMeant("serag", ["seram", "serang", "banten"]), [
			"seram",
			"serang",
		]);
	});
});
