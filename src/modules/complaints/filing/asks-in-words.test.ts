import assert from "node:assert/strict";
import { test } from "node:test";
import { askedAheadNamed } from "#catalogue";
import { asksInWords } from "./asks-in-words.ts";

const cases: readonly (readonly [string, readonly string[]])[] = [
	["juru bahasa isyarat BISINDO", ["interpreter"]],
	["Bisindo, dan pendamping dari pintu", ["interpreter", "companion"]],
	["minta dibacakan lewat telepon", ["reader"]],
	["a sign language interpreter, please", ["interpreter"]],
	["bahasa Dawan", []],
	["tidak perlu juru bahasa isyarat", []],
	["", []],
];

for (const [words, codes] of cases)
	test(`“${words}” asks for ${codes.join(" and ") || "nothing that has a clock"}`, () => {
		assert.deepEqual(asksInWords(words), codes);
		for (const code of codes) assert.ok(askedAheadNamed(code), code);
	});
