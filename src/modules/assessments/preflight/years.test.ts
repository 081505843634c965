import assert from "node:assert/strict";
import { test } from "node:test";
import { yearsIn } from "./years.ts";

const years = (text: string) => [...yearsIn(text)].sort();

test("a date is read in every writing", () => {
	for (const text of [
		"Serang, 12 Maret 2026",
		"12-03-2026",
		"2026-03-12",
		"12/3/26",
		"12.03.26",
		"12.03.2026",
		"NOMOR : W.12.PAS.31-110.OT.02.02 TAHUN 2026",
		"tahun dua ribu dua puluh enam",
		"Tahun Dua Ribu\nDua Puluh Enam",
		"Triwulan III/2026",
		"TA.2026",
	])
		assert.deepEqual(years(text), [2026], text);
});

test("a period holds the years between", () => {
	assert.deepEqual(years("berlaku 2025-2027"), [2025, 2026, 2027]);
	assert.deepEqual(years("tahun 2025 s.d. 2026"), [2025, 2026]);
	assert.deepEqual(years("2024 sampai dengan 2026"), [2024, 2025, 2026]);
});

test("the year of a law is not the year of a document", () => {
	for (const text of [
		"Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
		"Peraturan Menteri Hukum dan Hak Asasi Manusia Nomor 25 Tahun 2023",
		"Permenkumham Nomor 25 Tahun 2023",
		"UU 25/2009",
		"Keputusan Menteri Nomor M.HH-01 Tahun 2021",
	])
		assert.deepEqual(years(text), [], text);
	assert.deepEqual(
		years("berdasarkan UU Nomor 25 Tahun 2009. Serang, 3 Mei 2026"),
		[2026],
	);
});

test("numbers that only look like years are left alone", () => {
	for (const text of [
		"NIP 198001012005011001",
		"NIP. 19800101 200501 1 001",
		"Rp2.020.000",
		"Pasal 2031a",
		"lahir 12 Juni 1987",
		"telepon 02542023",
	])
		assert.deepEqual(years(text), [], text);
});
