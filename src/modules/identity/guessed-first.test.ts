import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import { isGuessedFirst } from "./guessed-first.ts";
import { readMostUsed } from "./most-used.ts";

const used = await readMostUsed();
const words = [
	"rangkul",
	"p2ham",
	"contoh",
	"Banten",
	"Kota",
	"Serang",
	"Wulan",
	"Kartika",
];
const guessed = (password: string) => isGuessedFirst(password, used, words);

test("what is used most is guessed first, also in capitals, twice, and with signs and years around it", () => {
	for (const password of [
		"123456789012",
		"password1234",
		"PassWord1234",
		"!!password1234!!",
		"..iloveyou..2019",
		"qwertyuiop[]1",
		"dragon2024!!!!",
		"sunshinesunshine",
		"iloveyou iloveyou",
		"qwerty123-qwerty123",
		"aaaaaaaaaaaaaaaa",
		"abcabcabcabcabc",
		"ｐａｓｓｗｏｒｄ１２３４",
	])
		assert.equal(guessed(password), true, password);
});

test("words that everybody knows are guessed first: of the site, of places and of oneself", () => {
	for (const password of [
		"rangkul-contoh-2026",
		"Rangkul2026Rangkul",
		"P2HAM kota serang",
		"Banten1945!!!",
		"wulan.kartika!",
		"KARTIKA wulan 17",
		"serang-abc-serang",
	])
		assert.equal(guessed(password), true, password);
});

test("a sentence of one's own may have such words in it", () => {
	for (const password of [
		"kuda hijau di atas awan",
		"dulu kami tinggal di Banten",
		"wulan suka jeruk asam",
		"empat kata yang tenang",
		"k7#Vq-29xLm!",
	])
		assert.equal(guessed(password), false, password);
});

test("whatever is chosen by chance is told in time, and chance itself is not guessed", () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({ unit: "binary", minLength: 12, maxLength: 128 }),
				fc.string({
					unit: fc.constantFrom("a", "1", "!", " "),
					minLength: 12,
					maxLength: 128,
				}),
			),
			(password) => typeof guessed(password) === "boolean",
		),
		{ numRuns: 100 },
	);
	fc.assert(
		fc.property(
			fc.stringMatching(/^[b-df-hj-np-tv-z]{16}$/),
			(password) => !guessed(password) || new Set(password).size < 6,
		),
		{ numRuns: 100 },
	);
});

const folder = mkdtempSync(join(tmpdir(), "rangkul-list-"));
after(() => rmSync(folder, { recursive: true, force: true }));

test("a list that is not there or is none is an answer that can be told, and not the end", async () => {
	const broken = join(folder, "passwords.txt.gz");
	writeFileSync(broken, "not packed");
	for (const file of [broken, join(folder, "none")])
		await assert.rejects(readMostUsed(file));
});
