import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
	isUserName,
	placeholderEmail,
	proposedUserName,
	realEmail,
} from "./person.ts";
import { base32 } from "./second-factor.ts";

test("user names are lower case words", () => {
	assert.deepEqual(
		["wulan", "budi.santoso", "x1", "Wulan", "a..b", ".a", "a", "a b", ""].map(
			isUserName,
		),
		[true, true, true, false, false, false, false, false, false],
	);
});

test("a user name is made of the name, without titles and degrees", () => {
	assert.deepEqual(
		[
			"Dr. Siti Nur Aisyah, S.H., M.H.",
			"H. M. Ma'ruf Amin",
			"Budi",
			"  José  d’Ávila ",
			"x",
			"Prof. Dr.",
			"王",
		].map(proposedUserName),
		[
			"siti.nur.aisyah",
			"m.maruf.amin",
			"budi",
			"jose.davila",
			null,
			null,
			null,
		],
	);
});

test("every proposed user name is one", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (name) => {
			const proposed = proposedUserName(name);
			return proposed === null || isUserName(`${proposed}12345`);
		}),
	);
});

test("an address that we made up is never shown", () => {
	assert.equal(realEmail(placeholderEmail("abc")), null);
	assert.equal(realEmail("wulan@contoh.go.id"), "wulan@contoh.go.id");
});

test("the examples of RFC 4648, without padding", () => {
	const text = (word: string) => base32(new TextEncoder().encode(word));
	assert.deepEqual(
		["", "f", "fo", "foo", "foob", "fooba", "foobar"].map(text),
		["", "MY", "MZXQ", "MZXW6", "MZXW6YQ", "MZXW6YTB", "MZXW6YTBOI"],
	);
});
