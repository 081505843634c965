import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleView } from "#ui/components.sample.tsx";
import { FailurePage, NotFoundPage } from "./errors.tsx";
import { wordsOf } from "./words-of-address.ts";

const view = sampleView("id");

test("an address that leads nowhere becomes words to search for", () => {
	assert.equal(wordsOf("/unit/rutan-serang"), "rutan serang");
	assert.equal(wordsOf("/layanan/bantuan_hukum?kota=kupang"), "bantuan hukum");
	assert.match(
		String(NotFoundPage(view, "/unit/rutan-serang")),
		/name="q" type="search" value="rutan serang"/,
	);
});

test("what may be a number or a code of somebody is never repeated", () => {
	for (const path of [
		"/sertifikat/P2HAM-2025-53-0147",
		"/lacak/7HKM-4QTW-9XDP",
		"/ABCD-EFGH-JKMN",
		"/unit/3201012345678901",
		"/%3Cscript%3E",
		"/",
	])
		assert.equal(wordsOf(path), "", path);
});

test("it searches over everything as soon as that exists, and over units before", () => {
	assert.match(String(NotFoundPage(view, "/x")), /action="\/unit"/);
	const doors = [{ name: "Cari", href: "/cari" }];
	assert.match(
		String(NotFoundPage({ ...view, doors }, "/x")),
		/action="\/cari"/,
	);
});

test("a failure shows its number large, with the moment, and leads back to the page", () => {
	const page = String(FailurePage(view, "7HKM4QTW"));
	assert.match(page, /<p class="code">7HKM4QTW<\/p>/);
	assert.match(page, /21 November 2026, 13\.02 WIB/);
	assert.match(page, /<a href="\/layanan\/bantuan-hukum" class="btn">/);
});
