import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { languageOnArrival, prefersEnglish } from "./arrival.ts";

const origin = "https://rangkul.example";
const arrive = (headers: Record<string, string>) =>
	languageOnArrival(new Request(`${origin}/`, { headers }), origin);
const english = "en-GB,en;q=0.9,id;q=0.5";

describe("which language a browser would rather read", () => {
	for (const [accepted, wish] of [
		["", false],
		["*", false],
		["id-ID,id;q=0.9,en-US;q=0.8,en;q=0.7", false],
		["en-US,en;q=0.9,id;q=0.8", true],
		["en", true],
		["ms-MY, en;q=0.8", false],
		["jv, en;q=0.9", false],
		["in-ID, en;q=0.9", false],
		["de-DE,de;q=0.9,en;q=0.8", true],
		["de", false],
		["en;q=nonsense", false],
		["id,en", false],
		[";;;,,,q=", false],
	] as const)
		test(`“${accepted}”: ${wish ? "English" : "stays"}`, () => {
			assert.equal(prefersEnglish(accepted), wish);
		});
});

test("who comes from outside is led to English when the browser asks for it", () => {
	for (const site of ["none", "cross-site", "same-site"])
		assert.equal(
			arrive({ "sec-fetch-site": site, "accept-language": english }),
			"en",
		);
	assert.equal(arrive({ "accept-language": english }), "en");
	assert.equal(
		arrive({
			"accept-language": english,
			referer: "https://elsewhere.example/",
		}),
		"en",
	);
	assert.equal(
		arrive({ "accept-language": english, referer: "nonsense" }),
		"en",
	);
});

test("who chose a language on the site stays where the link led", () => {
	assert.equal(
		arrive({ "sec-fetch-site": "same-origin", "accept-language": english }),
		null,
	);
	assert.equal(
		arrive({ "accept-language": english, referer: `${origin}/en` }),
		null,
	);
});

test("who asks for no English stays", () => {
	assert.equal(arrive({ "sec-fetch-site": "none" }), null);
	assert.equal(
		arrive({ "sec-fetch-site": "none", "accept-language": "id,en;q=0.5" }),
		null,
	);
});
