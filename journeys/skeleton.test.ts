import assert from "node:assert/strict";
import { test } from "node:test";
import { skeletonOf } from "./skeleton.ts";

const page = (lang: string, words: string) =>
	`<!doctype html><html lang="${lang}"><head><title>${words}</title><style>p { color: red }</style></head><body><main><h1>${words}</h1><p class="lead">Lain</p><a href="/${lang}">Buka</a></main></body></html>`;

test("a page in two languages has one skeleton", () => {
	assert.equal(
		skeletonOf(page("id", "Layanan")),
		skeletonOf(page("en", "Services")),
	);
});

test("words that are missing, or the same as others now, make another skeleton", () => {
	const id = skeletonOf(page("id", "Layanan"));
	assert.notEqual(skeletonOf(page("id", "")), id);
	assert.notEqual(skeletonOf(page("id", "Buka")), id);
	assert.notEqual(
		skeletonOf(page("id", "Layanan").replace('href="/id"', 'href=""')),
		id,
	);
});

test("another element, name, colour or role makes another skeleton", () => {
	const id = page("id", "Layanan");
	for (const [from, to] of [
		["<h1>Layanan</h1>", "<h2>Layanan</h2>"],
		['class="lead"', 'class="meta"'],
		["color: red", "color: pink"],
		["<main>", '<main role="none">'],
		["<main>", "<main><img>"],
	] as const)
		assert.notEqual(skeletonOf(id.replace(from, to)), skeletonOf(id), to);
});

test("which language is chosen, and where the others are, makes none", () => {
	const withSwitch = (current: string) =>
		page("id", "Layanan").replace(
			"<main>",
			`<nav class="lang"><a href="/" ${current}>ID</a></nav><main>`,
		);
	assert.equal(
		skeletonOf(withSwitch('aria-current="true"')),
		skeletonOf(withSwitch("")),
	);
});
