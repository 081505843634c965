import assert from "node:assert/strict";
import { test } from "node:test";
import { materialOf } from "./material.ts";

const film = {
	kind: "film",
	title: "Rekaman pembinaan",
	address: "https://film.contoh.go.id/1",
	captions: true,
	inWords: "",
};
const wrongIn = (change: Partial<typeof film>) => {
	const read = materialOf({ ...film, ...change });
	return "problems" in read
		? read.problems.map(({ field, says }) => `${field} ${says.split(".")[2]}`)
		: [];
};

test("a film without captions is not taken, nor a sound that nobody can read", () => {
	assert.deepEqual(wrongIn({}), []);
	assert.deepEqual(wrongIn({ captions: false }), ["takarir no-captions"]);
	assert.deepEqual(wrongIn({ kind: "sound" }), ["tertulis no-words-of-sound"]);
	assert.deepEqual(
		wrongIn({ kind: "sound", inWords: "https://film.contoh.go.id/1.html" }),
		[],
	);
	assert.deepEqual(wrongIn({ kind: "document", captions: false }), []);
});

test("an address that is none, or that runs something, is not taken", () => {
	for (const address of [
		"",
		"javascript:alert(1)",
		"http://a.id",
		"https://a b",
	])
		assert.deepEqual(wrongIn({ address }), ["alamat wrong-address"], address);
	assert.deepEqual(wrongIn({ inWords: "data:text/html,x" }), [
		"tertulis wrong-address",
	]);
	assert.deepEqual(wrongIn({ kind: "", title: " " }), [
		"jenis no-material-kind",
		"nama no-material-title",
	]);
});
