import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codeInName, wordsInName } from "./code-in-name.ts";

const codes = ["a.1", "a.2", "a.10", "b.3", "b.3.2", "c", "I1", "10.h", "7"];
const codeIn = (path: string) => codeInName(path, codes);

test("a name begins with its code however people write it", () => {
	for (const name of [
		"a.1 foto pintu.jpg",
		"A1-sk.pdf",
		"a 1.pdf",
		"a-01_sk.pdf",
		"A.1.pdf",
		"butir a.1 sk.pdf",
		"Indikator A1.pdf",
		"(a.1) sk.pdf",
	])
		assert.equal(codeIn(name), "a.1", name);
	assert.equal(codeIn("i1 capaian.xlsx"), "I1");
	assert.equal(codeIn("10.h laporan.pdf"), "10.h");
	assert.equal(codeIn("7. laporan.pdf"), "7");
});

test("another number is another code, and the longer code wins", () => {
	assert.equal(codeIn("a.10 foto.jpg"), "a.10");
	assert.equal(codeIn("a.11 foto.jpg"), null);
	assert.equal(codeIn("b.3.2 jadwal.pdf"), "b.3.2");
	assert.equal(codeIn("b.3 jadwal.pdf"), "b.3");
});

test("a word that only begins with the same letter is no code", () => {
	for (const name of ["akta 1.pdf", "cetak.pdf", "foto a.1.jpg", "2026.pdf"])
		assert.equal(codeIn(name), null, name);
});

test("a folder bears the code for all that lies in it; the name itself counts first", () => {
	assert.equal(codeIn("b.3/anything.pdf"), "b.3");
	assert.equal(codeIn("bukti 2026/B3 jadwal/foto/IMG_1.jpg"), "b.3");
	assert.equal(codeIn("b.3\\IMG_1.jpg"), "b.3");
	assert.equal(codeIn("b.3/a.2 sk.pdf"), "a.2");
});

test("every code is found in a name that is made of it, whatever stands between and behind", () => {
	const separators = fc.constantFrom("", ".", "-", "_", " ");
	fc.assert(
		fc.property(
			fc.constantFrom("a", "b", "k"),
			fc.integer({ min: 1, max: 40 }),
			separators,
			fc.constantFrom(" foto.jpg", "-sk.pdf", "_x.png", ".pdf"),
			fc.boolean(),
			(letter, number, between, behind, upper) => {
				const code = `${letter}.${number}`;
				const written = `${letter}${between}${number}${behind}`;
				const others = Array.from(
					{ length: 40 },
					(_, n) => `${letter}.${n + 1}`,
				);
				assert.equal(
					codeInName(upper ? written.toUpperCase() : written, others),
					code,
				);
			},
		),
	);
});

test("any name at all is answered with a code of the list or none", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), (name) => {
			const found = codeIn(name);
			assert.ok(found === null || codes.includes(found));
		}),
	);
});

test("what stands behind the code says what it shows; what cameras write says nothing", () => {
	assert.equal(wordsInName("a.1 foto pintu.jpg", "a.1"), "foto pintu");
	assert.equal(wordsInName("A1-jalur_landai 2.jpg", "a.1"), "jalur landai 2");
	assert.equal(wordsInName("b.3/ruang tunggu.png", "b.3"), "ruang tunggu");
	assert.equal(wordsInName("ruang tunggu.png", null), "ruang tunggu");
	for (const name of [
		"IMG_2041.jpg",
		"a.1 IMG-20261125-WA0003.jpg",
		"a.1.jpg",
		"a.1 WhatsApp Image.jpg",
		"20261125_101010.jpg",
		"DSC00012.JPG",
	])
		assert.equal(wordsInName(name, "a.1"), "", name);
});
