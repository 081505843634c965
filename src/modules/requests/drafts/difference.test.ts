import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { differenceOf } from "./difference.ts";

const put = (
	pieces: ReturnType<typeof differenceOf>,
	without: "gone" | "new",
) =>
	pieces
		.filter(({ is }) => is !== without)
		.map(({ text }) => text)
		.join("");

test("what stayed and went is the old text, what stayed and came is the new one, to the letter", () => {
	const line = fc.array(
		fc.constantFrom("Pasal", "1", "daerah", "wajib", "dapat", ",", "ayat"),
		{ maxLength: 6 },
	);
	const text = fc
		.array(line, { maxLength: 8 })
		.map((lines) => lines.map((words) => words.join(" ")).join("\n"));
	fc.assert(
		fc.property(text, text, (before, after) => {
			const pieces = differenceOf(before, after);
			assert.equal(put(pieces, "new"), before);
			assert.equal(put(pieces, "gone"), after);
		}),
	);
});

test("one word that changed in an article is one word that changed", () => {
	const pieces = differenceOf(
		"Pasal 1\nDaerah dapat memberi bantuan.\nPasal 2\n",
		"Pasal 1\nDaerah wajib memberi bantuan.\nPasal 2\n",
	);
	assert.deepEqual(
		pieces.filter(({ is }) => is !== "same"),
		[
			{ is: "gone", text: "dapat" },
			{ is: "new", text: "wajib" },
		],
	);
});

test("two long texts that have nothing in common are told apart at once", () => {
	const long = (word: string) =>
		Array.from({ length: 20_000 }, (_, n) => `${word} ${n}`).join("\n");
	const began = performance.now();
	const pieces = differenceOf(long("lama"), long("baru"));
	assert.ok(performance.now() - began < 20_000);
	assert.equal(put(pieces, "new"), long("lama"));
});
