import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formOf, namedIn, wordsOf } from "./unit-names.ts";

const names = [
	"Rutan Kelas IIB Rangkasbitung",
	"Lapas Kelas III Rangkasbitung",
	"Lapas Kelas I Tangerang",
	"Lapas Pemuda Kelas IIA Tangerang",
	"Lapas Perempuan Kelas IIA Tangerang",
	"Kanim Kelas I Khusus TPI Soekarno-Hatta",
	"Kanim Kelas I Non TPI Tangerang",
	"LPKA Kelas I Tangerang",
	"Dinas Kesehatan Kabupaten Empat Lawang",
	"Pemerintah Kabupaten Empat Lawang",
	"Pemerintah Kota Serang",
	"Pemerintah Kabupaten Serang",
].map(formOf);

const named = (text: string): string[] =>
	namedIn(wordsOf(text), names).map(({ name }) => name);

test("a unit is found as people write it", () => {
	for (const text of [
		"Rutan Kelas IIB Rangkasbitung",
		"RUTAN KELAS IIB RANGKASBITUNG",
		"RUMAH TAHANAN NEGARA KELAS IIB\nRANGKASBITUNG",
		"di Rutan Rangkasbitung, Lebak",
		"Rutan Klas II B Rangkasbitung",
		"Rumah Tahanan Negara\n\tKelas II B\n  Rangkas-\nbitung",
		"Rumah Tahanan Rangkasbitung",
	])
		assert.deepEqual(named(text), ["Rutan Kelas IIB Rangkasbitung"], text);
	assert.deepEqual(named("Kantor Imigrasi Kelas I Khusus TPI Soekarno Hatta"), [
		"Kanim Kelas I Khusus TPI Soekarno-Hatta",
	]);
	assert.deepEqual(named("Lembaga Pemasyarakatan Perempuan Tangerang"), [
		"Lapas Perempuan Kelas IIA Tangerang",
	]);
	assert.deepEqual(named("LPP Tangerang"), [
		"Lapas Perempuan Kelas IIA Tangerang",
	]);
	assert.deepEqual(named("Dinkes Kab. Empat Lawang"), [
		"Dinas Kesehatan Kabupaten Empat Lawang",
	]);
});

test("units of one town are told apart", () => {
	assert.deepEqual(named("Lapas Pemuda Tangerang"), [
		"Lapas Pemuda Kelas IIA Tangerang",
	]);
	assert.deepEqual(named("Lapas Tangerang"), ["Lapas Kelas I Tangerang"]);
	assert.deepEqual(named("Pemkot Serang"), ["Pemerintah Kota Serang"]);
	assert.deepEqual(named("Pemerintah Daerah Rangkasbitung"), []);
	assert.deepEqual(named("Rangkasbitung, rutan kelas satu"), []);
});

test("a name is found in any case, with any white space, anywhere in a text", () => {
	const space = fc.constantFrom(" ", "\n", "  \t", "\r\n ");
	fc.assert(
		fc.property(
			fc.constantFrom(...names),
			fc.array(space, { minLength: 12, maxLength: 12 }),
			fc.boolean(),
			fc.lorem(),
			({ name }, gaps, loud, before) => {
				const spelt = name
					.split(" ")
					.map((word, at) => word + (gaps[at] ?? " "))
					.join("");
				const text = `${before}. ${loud ? spelt.toUpperCase() : spelt} ${before}`;
				assert.ok(named(text).includes(name), text);
			},
		),
	);
});
