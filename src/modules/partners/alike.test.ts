import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { areAlike, keyOfName } from "./alike.ts";

const named = (name: string, short = "") => ({ name, short });

test("one organisation under two spellings is found alike: a slip, another order, its legal form, its initials", () => {
	const alike: readonly [string, string, string?][] = [
		["Perkumpulan Tuli Flobamora", "Perkumpulan Tuli Flobamorra"],
		["Yayasan Hak Sesama", "Hak Sesama (Yayasan)"],
		["Lembaga Bantuan Hukum Timor Adil", "LBH Timor Adil", "LBH Timor Adil"],
		["Gerakan Kesejahteraan Tunarungu", "GKT"],
		["Friedrich Naumann Stiftung", "Friedrich Naumann Foundation"],
	];
	for (const [one, other, short] of alike)
		assert.ok(areAlike(named(one, short), named(other)), `${one} · ${other}`);
});

test("organisations that share their kind alone are not alike", () => {
	const apart: readonly [string, string][] = [
		["Universitas Cendana Timur", "Universitas Nusa Lontar"],
		["Yayasan Hak Sesama", "Yayasan Pelita Sabana"],
		["Perkumpulan Tuli Flobamora", "Perkumpulan Netra Sasando"],
	];
	for (const [one, other] of apart)
		assert.ok(!areAlike(named(one), named(other)), `${one} · ${other}`);
});

test("whatever a name is, it is alike to itself, both ways round, and has a key", () => {
	fc.assert(
		fc.property(
			fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""),
			fc.string(),
			(one, other) => {
				assert.ok(areAlike(named(one), named(one)));
				assert.equal(
					areAlike(named(one), named(other)),
					areAlike(named(other), named(one)),
				);
				assert.notEqual(keyOfName(one), "");
			},
		),
	);
});
