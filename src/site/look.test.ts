import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Look, looks, plainLook } from "#ui/view.ts";
import { keepLook, lookCookie, lookIn } from "./look.ts";

const read = (value: string): Look => lookIn({ [lookCookie]: value });
const keptIn = (cookie: string): string =>
	cookie.split(";")[0]?.slice(lookCookie.length + 1) ?? "";

const anyLook: fc.Arbitrary<Look> = fc.record(
	{
		theme: fc.constantFrom(...looks.theme),
		text: fc.constantFrom(...looks.text),
		spacing: fc.constantFrom(...looks.spacing),
		font: fc.constantFrom(...looks.font),
		shortcuts: fc.constantFrom(...looks.shortcuts),
	},
	{ noNullPrototype: true },
);

test("whatever is kept is read again", () => {
	fc.assert(
		fc.property(anyLook, (look) => {
			assert.deepEqual(read(keptIn(keepLook(look, false))), look);
		}),
	);
});

test("no two settings share a word, so their order in the cookie does not matter", () => {
	const special = Object.values(looks).flatMap(([, ...others]) => others);
	assert.equal(new Set(special).size, special.length);
	assert.deepEqual(
		read("legible.wide.150.dark"),
		read("dark.150.wide.legible"),
	);
});

test("a cookie of an older version, or one that somebody wrote by hand, does no harm", () => {
	assert.deepEqual(read("dark"), { ...plainLook, theme: "dark" });
	for (const strange of ["", "....", "neon.900", '"><script>', "200%"])
		assert.deepEqual(read(strange), plainLook);
	assert.deepEqual(lookIn({}), plainLook);
});

test("who wants nothing special keeps no cookie", () => {
	assert.match(keepLook(plainLook, false), /^rangkul_tampilan=; .*Max-Age=0$/);
});

test("the cookie is out of reach of scripts, and of plain http where the site has https", () => {
	const look: Look = { ...plainLook, theme: "dark", text: "200" };
	assert.equal(
		keepLook(look, true),
		"rangkul_tampilan=dark.200; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000; Secure",
	);
	assert.doesNotMatch(keepLook(look, false), /Secure/);
});
