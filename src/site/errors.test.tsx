import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleView } from "#ui/components.sample.tsx";
import {
	BareExcusePage,
	ExcusePage,
	FailurePage,
	NotFoundPage,
} from "./errors.tsx";
import { wordsIn } from "./words.ts";
import { wordsOf } from "./words-of-address.ts";

const view = sampleView("id");
const worded = { ...view, ...wordsIn("id") };

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

test("what cannot be done now is sent again with one press, and nothing of it is typed anew", () => {
	const sent = {
		action: "/pengaduan/ke/rutan-serang",
		fields: [
			["token", "theirs"],
			["kunci", "k-1"],
			["cerita", 'Antre "dua" jam'],
		] as const,
		once: true,
	};
	const page = String(ExcusePage(worded, { why: "away", sent }));
	assert.match(page, /action="\/pengaduan\/ke\/rutan-serang"/);
	assert.match(page, /name="cerita" value="Antre &quot;dua&quot; jam"/);
	assert.equal(page.match(/name="kunci"/g)?.length, 1);
	assert.equal(page.match(/name="token"/g)?.length, 1);
	assert.match(page, /tidak dicatat dua kali/);
	const bare = String(BareExcusePage({ why: "away", sent }));
	assert.match(bare, /name="token" value="theirs"/);
	assert.match(bare, /Kirim lagi \/ <span lang="en">Send again/);
});

test("files and what opens something are sent again by loading the page again; of reading nothing is said to be unsure", () => {
	const sent = { action: "/masuk", fields: null, once: false };
	const page = String(ExcusePage(worded, { why: "full", sent }));
	assert.match(page, /ketikan dan berkas Anda ikut terkirim/);
	assert.doesNotMatch(page, /<form method="post"|dua kali/);
	const read = String(BareExcusePage({ why: "busy", sent: null }));
	assert.match(read, /^<!doctype html><html lang="id">/);
	assert.doesNotMatch(read, /belum dapat memastikan/);
});
