import assert from "node:assert/strict";
import { test } from "node:test";
import { byLetter, glossary, pagesOf, wordsOf } from "./glossary.ts";

const head = "| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n";

test("every word of docs/words.md is told in both languages, at a place of its own", () => {
	const words = glossary();
	assert.ok(words.length >= 40, `${words.length} words`);
	const ids = words.map(({ id }) => id);
	assert.deepEqual([...new Set(ids)], ids);
	for (const { id, term, means } of words) {
		assert.notEqual(means.id, means.en, id);
		assert.ok(term.id && term.en, id);
	}
});

test("a row that lacks a cell is named, so that it is mended and not left out", () => {
	assert.throws(
		() => wordsOf(`${head}| unit | a meaning | unit kerja | | unit | |`),
		/the row of "unit"/,
	);
	assert.throws(() => wordsOf(`${head}| unit | a | b | c | d |`), /six cells/);
});

test("words stand from A to Z in the language that is read", () => {
	const words = wordsOf(
		`${head}| one | m | Zebra | a | Apple | |\n| two | m | apa | a | zoo | |\n| three | m | Ada | a | Ant | law |`,
	);
	assert.deepEqual(
		byLetter(words, "id").map(([letter, some]) => [
			letter,
			some.map(({ term }) => term.id),
		]),
		[
			["A", ["Ada", "apa"]],
			["Z", ["Zebra"]],
		],
	);
	assert.deepEqual(
		byLetter(words, "en").map(([letter]) => letter),
		["A", "Z"],
	);
});

test("a page holds whole letters, and every word stands on one page", () => {
	for (const lang of ["id", "en"] as const) {
		const letters = byLetter(glossary(), lang);
		const pages = pagesOf(letters);
		assert.deepEqual(pages.flat(), letters);
		for (const page of pages.slice(0, -1))
			assert.ok(page.reduce((sum, [, some]) => sum + some.length, 0) <= 60);
	}
	assert.deepEqual(pagesOf([]), [[]]);
});
