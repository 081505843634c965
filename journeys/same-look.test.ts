import assert from "node:assert/strict";
import { test } from "node:test";
import { lookOf, surroundingsOf } from "./same-look.ts";

const page = (main: string, head = "<style>p { color: red }</style>") =>
	`<!doctype html><html lang="id"><head>${head}<link rel="canonical" href="/a"/></head><body><main>${main}</main></body></html>`;

test("where links lead and what hidden fields hold is not seen; all other letters are", () => {
	const one = page(
		'<p class="lead">Satu</p><a href="/a">Buka</a><form action="/a"><input type="hidden" name="token" value="x"/><input name="q" value="nama"/><input id="q" type="search" value="cari"/></form>',
	);
	for (const [from, to] of [
		['<a href="/a"', '<a href="/b"'],
		['action="/a"', 'action="/c?d"'],
		['value="x"', 'value="y"'],
		['value="cari"', 'value="lain"'],
	] as const)
		assert.equal(lookOf(one.replace(from, to)), lookOf(one), to);
	for (const [from, to] of [
		["Satu", "Dua"],
		['value="nama"', 'value="lain"'],
		['value="cari"', 'value=""'],
		['class="lead"', 'class="meta"'],
		['<a href="/a">', "<a>"],
		['<a href="/a">', '<a href="">'],
		['<a href="/a">', '<a href="#isi">'],
		['name="token"', 'name="kunci"'],
		["color: red", "color: pink"],
		["<style>", '<link rel="stylesheet" href="/built/rangkul-1.css"/><style>'],
		['lang="id"', 'lang="en"'],
	] as const)
		assert.notEqual(lookOf(one.replace(from, to)), lookOf(one), to);
});

test("pages with the same policy, sheets and scripts have the same surroundings", () => {
	const one = surroundingsOf("default-src 'self'", page("<p>Satu</p>"));
	assert.ok(one);
	assert.equal(
		surroundingsOf(
			"default-src 'self'",
			page("<p>Dua</p>").replace('href="/a"', 'href="/b"'),
		),
		one,
	);
	assert.notEqual(surroundingsOf("default-src 'none'", page("")), one);
	for (const head of [
		"<style>p { color: pink }</style>",
		'<link rel="stylesheet" href="/built/rangkul-1.css"/>',
		'<style>p { color: red }</style><script type="module" src="/built/error-focus-0a.js"></script>',
	])
		assert.notEqual(
			surroundingsOf("default-src 'self'", page("", head)),
			one,
			head,
		);
});

test("what a script builds on, and what its viewer alone may fetch, is opened by its address", () => {
	for (const [main, head] of [
		["", '<script type="module" src="/built/story-form-0a.js"></script>'],
		["", "<script>1</script>"],
		['<script type="application/ld+json">{}</script>', ""],
		['<img src="/bukti/1" alt="Rampa"/>', ""],
		["<video controls></video>", ""],
	] as const)
		assert.equal(surroundingsOf("", page(main, head)), null, head + main);
});
