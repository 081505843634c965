import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseOne, fits, mostChoices } from "./choose-one.ts";

const places = ["Kabupaten Serang", "Kota Serang", "Kabupaten Lebak"];
const choose = (typed: string, picked = "", all = places) => {
	const chosen = chooseOne({
		typed,
		picked,
		found: all.filter((name) => fits(typed, name)),
		keyOf: (name) => name.toLowerCase().replaceAll(" ", "-"),
		nameOf: (name) => name,
	});
	return chosen.is === "one" ? chosen.thing : chosen.is;
};

test("words that fit one thing mean it, however they are written", () => {
	assert.equal(choose("lebak"), "Kabupaten Lebak");
	assert.equal(choose("  KOTA   serang "), "Kota Serang");
	assert.equal(choose("kota-serang"), "none", "a key is not a word of a name");
});

test("words that fit several things are asked about", () => {
	assert.equal(choose("serang"), "several");
	assert.equal(choose("serang", "kota-serang"), "Kota Serang");
});

test("a name that is also the beginning of another means the thing that is called so", () => {
	assert.equal(
		choose("Lapas Serang", "", ["Lapas Serang", "Lapas Serang Baru"]),
		"Lapas Serang",
	);
	assert.equal(choose("Lapas", "", ["Lapas", "Lapas"]), "several");
});

test("a choice that no longer fits what is typed is not taken", () => {
	assert.equal(choose("lebak", "kota-serang"), "Kabupaten Lebak");
	assert.equal(choose("bandung", "kota-serang"), "none");
});

test("nothing typed is nothing asked, and too much to read through is asked for a further word", () => {
	assert.equal(choose(" "), "empty");
	const many = Array.from({ length: mostChoices + 1 }, (_, n) => `Lapas ${n}`);
	assert.equal(choose("lapas", "", many), "too-many");
	assert.equal(choose("lapas", "lapas-3", many), "Lapas 3");
});
