import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mask, namesSomebody, partsOfMasked } from "./mask.ts";

const masked = (words: string, expected: string) =>
	assert.equal(mask(words), expected, words);

test("names are hidden after the words that announce them", () => {
	masked(
		"Pak Yohanes Seran di loket 2 sangat sabar.",
		"Pak [nama] di loket 2 sangat sabar.",
	);
	masked("Tolong ditegur bu Maria.", "Tolong ditegur bu [nama].");
	masked("nama saya siti, berkas hilang", "nama saya [nama], berkas hilang");
	masked(
		"Berkas atas nama Budi Santoso belum selesai.",
		"Berkas atas nama [nama] belum selesai.",
	);
});

test("names inside a sentence are hidden by their capital, places and offices are not", () => {
	masked(
		"Dilayani oleh Yohana dengan baik.",
		"Dilayani oleh [nama] dengan baik.",
	);
	masked(
		"Saya datang hari Senin ke Kantor Wilayah di Kupang.",
		"Saya datang hari Senin ke Kantor Wilayah di Kupang.",
	);
	masked("Bapak di loket ramah.", "Bapak di loket ramah.");
	masked("Antrean di loket lama.", "Antrean di loket lama.");
	masked("Fotokopi KTP diminta dua kali.", "Fotokopi KTP diminta dua kali.");
});

test("numbers that lead to a person are hidden, prices and years are not", () => {
	masked("NIK saya 5371 0401 0190 0001.", "NIK saya [nomor].");
	masked("Hubungi 0812-3456-7890", "Hubungi [nomor]");
	masked("wa +62 812 3456 7890 ya", "wa [nomor] ya");
	masked("Sejak 2024 bayar 50 ribu", "Sejak 2024 bayar 50 ribu");
	masked("surel saya: siti@contoh.id", "surel saya: [alamat]");
});

test("what leaves no doubt that it tells who somebody is, is found; a place, an amount or a day is nobody", () => {
	for (const words of [
		"Pak Yohanes Seran sudah ditegur.",
		"Berkas atas nama Budi Santoso selesai.",
		"Hubungi 0812-3456-7890",
		"NIK 5371 0401 0190 0001",
		"Tulis ke siti@contoh.id",
		"Rp 150.000 untuk 081.234.567.890",
	])
		assert.ok(namesSomebody(words), words);
	for (const words of [
		"Kursi dipesan dari Oesapa, Kota Kupang.",
		"Anggarannya Rp 150.000.000 sejak 1 Desember 2026.",
		"Bapak di loket dilatih.",
		"",
	])
		assert.ok(!namesSomebody(words), words);
});

test("no run of six digits is left, wherever it stands", () => {
	fc.assert(
		fc.property(
			fc.string(),
			fc.integer({ min: 100_000, max: 9_999_999_999 }),
			fc.string(),
			(before, number, after) => {
				const shown = mask(`${before} ${number} ${after}`);
				assert.ok(!shown.includes(` ${number} `));
			},
		),
	);
});

test("what is masked once stays as it is", () => {
	const once = mask("Pak Yohanes, telepon 0812 3456 7890, mail a@b.id");
	assert.equal(mask(once), once);
});

test("the parts of what is hidden and shown join to what was handed in", () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.constantFrom(
					"Pak Yohanes Seran",
					"0812-3456-7890",
					"di loket",
					"a@b.id",
					"Saya datang.",
					"atas nama Budi",
					"\n",
					"[nama]",
				),
			),
			(some) => {
				const words = some.join(" ");
				assert.equal(
					partsOfMasked(words)
						.map((part) => part.words)
						.join(""),
					words,
				);
			},
		),
	);
	const twice = "Pak Yohanes Seran \n Pak Yohanes Seran \n";
	assert.equal(
		partsOfMasked(twice)
			.map((part) => part.words)
			.join(""),
		twice,
	);
	assert.deepEqual(partsOfMasked("Pak Yohanes di loket 2, 0812 3456 789."), [
		{ words: "Pak ", hides: false },
		{ words: "Yohanes", hides: true },
		{ words: " di loket 2, ", hides: false },
		{ words: "0812 3456 789", hides: true },
		{ words: ".", hides: false },
	]);
});

test("no text of three thousand signs takes long, whatever it is made of", () => {
	const pieces = fc.constantFrom(
		...["@", ".", " ", "\n", "a", "Aa", "1", "-", "a@", "@a.", ".a", "Pak "],
		...["nama saya", "www.", "https://", "“", "(", "é", "😀"],
	);
	const texts = fc
		.array(pieces, { minLength: 1, maxLength: 6 })
		.map((some) => some.join("").repeat(3_000).slice(0, 3_000));
	const known = [
		"@".repeat(3_000),
		`x${"\n".repeat(1_500)}x${" Aa b".repeat(290)}`,
		`${"1".repeat(2_999)}a`,
		"1-".repeat(1_500),
		`a@${".a".repeat(1_499)}`,
		`${"a".repeat(1_500)}@${"a".repeat(1_499)}`,
	];
	const quickly = (words: string) => {
		const began = performance.now();
		mask(words);
		const took = performance.now() - began;
		// Ten seconds before; a busy machine may take its time.
		assert.ok(took < 1_000, `${took} ms for ${words.slice(0, 40)}`);
	};
	for (const words of known) quickly(words);
	fc.assert(fc.property(texts, quickly), { numRuns: 60 });
});

test("an address is hidden with all that belongs to it", () => {
	masked("tulis ke siti@contoh.go.id.", "tulis ke [alamat].");
	masked("a@b@contoh.id ya", "[alamat] ya");
	masked("Baris satu\nSiti datang", "Baris satu\nSiti datang");
	masked('katanya: "Siti datang"', 'katanya: "Siti datang"');
});
