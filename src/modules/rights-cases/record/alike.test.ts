import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { alike, alikeIn } from "./alike.ts";

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const word = fc
	.array(fc.constantFrom(...letters), { minLength: 5, maxLength: 12 })
	.map((signs) => signs.join(""));
const name = fc
	.array(word, { minLength: 1, maxLength: 3 })
	.map((words) => words.join(" "));

describe("names that may be the same", () => {
	for (const [one, other] of [
		["Dadang Suherman", "dadang  suherman"],
		["Dadang Suherman", "Suherman, Dadang"],
		["Pak Dadang", "Dadang"],
		["Blok belakang", "Blok-Belakang"],
		["Siti Maryam", "Siti Mariam"],
		["Suherman", "Suhreman"],
		["José", "Jose"],
		["Korban 1", "korban 1"],
		["Pos jaga", "Pos jaaga"],
	] as const)
		test(`"${one}" and "${other}"`, () => assert.ok(alike(one, other)));

	for (const [one, other] of [
		["Korban 1", "Korban 2"],
		["Korban 1", "Korban 11"],
		["Blok C2", "Blok C3"],
		["Adi", "Ani"],
		["Ibu", "Bapak"],
		["Dadang", "Suherman"],
		["", "Dadang"],
		["…", "!"],
	] as const)
		test(`not "${one}" and "${other}"`, () => assert.ok(!alike(one, other)));

	test("it does not matter which was written first, and each is like itself", () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (one, other) => {
				assert.equal(alike(one, other), alike(other, one));
				assert.ok(alike(one, one));
			}),
		);
	});

	test("one slip of the finger in a name of five letters or more is forgiven", () => {
		fc.assert(
			fc.property(
				name,
				fc.nat(),
				fc.constantFrom(...letters),
				fc.constantFrom("add", "leave out", "exchange", "swap"),
				(right, place, letter, slip) => {
					const at = place % right.length;
					// A slip that makes two words of one, or one of two, is another matter.
					fc.pre(right[at] !== " " && right[at + 1] !== " ");
					const [before, sign, after] = [
						right.slice(0, at),
						right[at] ?? "",
						right.slice(at + 1),
					];
					const wrong = {
						add: before + letter + sign + after,
						"leave out": before + after,
						exchange: before + letter + after,
						swap: before + (after[0] ?? "") + sign + after.slice(1),
					}[slip];
					// The order of words does not count, so a first letter can move a word.
					fc.pre(sorted(wrong) === wrong && sorted(right) === right);
					assert.ok(alike(right, wrong), `${right} | ${wrong}`);
				},
			),
		);
	});

	test("two numbers are never the same, whatever stands beside them", () => {
		fc.assert(
			fc.property(name, fc.nat(), fc.nat(), (words, one, other) => {
				fc.pre(one !== other);
				assert.ok(!alike(`${words} ${one}`, `${words} ${other}`));
			}),
		);
	});

	test("those that are found are those of the list, in its order", () => {
		const entries = ["Korban 1", "Dadang", "dadang S"].map((one) => ({
			id: one,
			name: one,
		}));
		assert.deepEqual(
			alikeIn(entries, "Dadang").map(({ id }) => id),
			["Dadang"],
		);
	});
});

const sorted = (words: string): string => words.split(" ").toSorted().join(" ");
