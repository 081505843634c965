import assert from "node:assert/strict";
import { test } from "node:test";
import type { SheetRow } from "#platform/spreadsheet/sheet.ts";
import { kinds } from "./kinds.ts";
import { headRowOf, matchColumns } from "./match-columns.ts";

const rows = (...all: readonly (readonly string[])[]): SheetRow[] =>
	all.map((cells, at) => ({ number: at + 1, cells, troubles: {} }));

test("columns are known by the words of offices, in both languages, whatever their spelling", () => {
	assert.deepEqual(
		matchColumns(kinds.units, [
			"No.",
			"NAMA  SATKER",
			"Jenis UPT",
			"Kab./Kota",
		]),
		{ name: 1, kind: 2, regency: 3 },
	);
	assert.deepEqual(
		matchColumns(kinds.people, ["Full name", "Role", "Office"]),
		{
			name: 0,
			role: 1,
			unit: 2,
		},
	);
	assert.deepEqual(
		matchColumns(kinds.results, ["Unit", "Tahun", "Predikat", "Nilai Akhir"]),
		{ unit: 0, year: 1, outcome: 2, score: 3 },
	);
});

test("one column serves one field", () => {
	const mapping = matchColumns(kinds.units, ["Nama", "Nama", "Unit"]);
	assert.deepEqual(Object.values(mapping), [0]);
});

test("the heads may stand below a title and a date", () => {
	const list = rows(
		["DAFTAR SATUAN KERJA"],
		["per 1 November 2026"],
		["No", "Nama", "Jenis", "Kabupaten"],
		["1", "Dinas Kesehatan", "OPD", "Lebak"],
	);
	assert.equal(headRowOf(kinds.units, list), 3);
});

test("a word that may be a head does not make its row the heads", () => {
	assert.equal(headRowOf(kinds.units, rows(["A", "B"], ["Dinas X", "opd"])), 1);
});

test("no two fields of a kind are known by the same head", () => {
	for (const { fields } of Object.values(kinds)) {
		const heads = fields.flatMap(({ key, label, headers }) => [
			...new Set(
				[key, label.id, label.en ?? "", ...headers].map((head) =>
					head.toLowerCase(),
				),
			),
		]);
		const twice = heads.filter((head, at) => heads.indexOf(head) !== at);
		assert.deepEqual([...new Set(twice)], []);
	}
});
