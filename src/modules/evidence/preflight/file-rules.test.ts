import assert from "node:assert/strict";
import { test } from "node:test";
import type { FileFacts, PageFacts } from "../inspection/file-facts.ts";
import { fileRules, pagesPromised } from "./file-rules.ts";
import { ask } from "./rule.ts";
import type { FileSeen } from "./seen.ts";

const page = (changes: Partial<PageFacts> = {}): PageFacts => ({
	number: 1,
	signs: 1_200,
	ink: 0.06,
	raster: null,
	dotsPerInch: null,
	sharpness: 900,
	edge: 400,
	...changes,
});
const letter = (changes: Partial<FileFacts> = {}): FileFacts => ({
	inspector: 1,
	outcome: "opened",
	shape: "pages",
	pageCount: 1,
	pages: [page()],
	text: "Rutan Kelas IIB Rangkasbitung. Serang, 12 Maret 2026. Kepala Rutan",
	takenOn: null,
	toldPlace: false,
	...changes,
});
const scan = (dotsPerInch: number, changes: Partial<PageFacts> = {}) =>
	letter({
		text: "",
		pages: [
			page({
				signs: 0,
				raster: {
					width: Math.round(8.27 * dotsPerInch),
					height: Math.round(11.69 * dotsPerInch),
				},
				dotsPerInch,
				...changes,
			}),
		],
	});
const photo = (
	changes: Partial<PageFacts> = {},
	takenOn: string | null = null,
) =>
	letter({
		shape: "picture",
		text: "",
		takenOn,
		pages: [
			page({
				signs: 0,
				ink: 0.7,
				raster: { width: 1_600, height: 1_200 },
				edge: 240,
				...changes,
			}),
		],
	});

const seen = (facts: FileFacts | null, changes: Partial<FileSeen> = {}) => ({
	facts,
	documentDate: null,
	takenOn: facts?.takenOn ?? null,
	...changes,
});
const found = (one: FileSeen): string[] =>
	ask(fileRules, one)
		.filter(({ verdict }) => verdict.is === "found")
		.map(({ rule }) => rule);
const notChecked = (one: FileSeen): string[] => [
	...new Set(
		ask(fileRules, one).flatMap(({ verdict }) =>
			verdict.is === "not-checked" ? [verdict.why] : [],
		),
	),
];

test("a letter with text passes every rule", () => {
	assert.deepEqual(found(seen(letter())), []);
	assert.deepEqual(notChecked(seen(letter())), []);
});

test("a file that does not open, or not without a password, is told so once", () => {
	const closed = { pages: [], text: "", pageCount: 0 };
	assert.deepEqual(found(seen(letter({ ...closed, outcome: "damaged" }))), [
		"opens",
	]);
	assert.deepEqual(found(seen(letter({ ...closed, outcome: "locked" }))), [
		"unlocked",
	]);
	assert.deepEqual(
		notChecked(seen(letter({ ...closed, outcome: "too-much" }))),
		["too-much"],
	);
});

test("what nobody looked into yet is not checked, by no rule", () => {
	assert.deepEqual(found(seen(null)), []);
	assert.deepEqual(notChecked(seen(null)), ["not-inspected"]);
	assert.equal(
		ask(fileRules, seen(null)).some(({ verdict }) => verdict.is === "passed"),
		false,
	);
});

test("blank pages are found, scanned or drawn; one line of writing is not blank", () => {
	const blank = { signs: 0, ink: 0.02, edge: 12 };
	assert.deepEqual(found(seen(letter({ text: "", pages: [page(blank)] }))), [
		"not-blank",
	]);
	assert.deepEqual(found(seen(scan(200, blank))), ["not-blank"]);
	assert.deepEqual(found(seen(scan(200, { ink: 0.002 }))), []);
	assert.deepEqual(
		found(seen(letter({ pages: [page(), page({ number: 2, ...blank })] }))),
		[],
		"a blank reverse among written pages is no fault",
	);
});

test("a coarse scan is found, and a scan without text is not checked rather than passed", () => {
	assert.deepEqual(found(seen(scan(72))), ["resolution"]);
	assert.deepEqual(found(seen(scan(150))), []);
	assert.deepEqual(notChecked(seen(scan(150))), ["no-text"]);
});

test("a photograph is asked for its size, its sharpness and its day", () => {
	const dated = { takenOn: "2026-05-03" };
	assert.deepEqual(found(seen(photo(), dated)), []);
	assert.deepEqual(found(seen(photo({ edge: 6 }), dated)), ["sharp"]);
	assert.deepEqual(
		found(seen(photo({ raster: { width: 480, height: 320 } }), dated)),
		["resolution"],
	);
	assert.deepEqual(found(seen(photo())), ["photo-dated"]);
	assert.deepEqual(
		found(seen(photo(), { documentDate: "2026-05-03" })),
		[],
		"the unit may state the day",
	);
});

test("a document that counts its pages is held to its word", () => {
	assert.equal(pagesPromised("Halaman 1 dari 3").promised, 3);
	assert.equal(pagesPromised("Hal. 2/4").promised, 4);
	assert.equal(pagesPromised("page 2 of 2").promised, 2);
	assert.equal(pagesPromised("halaman 7").promised, 0);
	const text = "Rutan Rangkasbitung, 3 Mei 2026. Halaman 1 dari 3";
	assert.deepEqual(found(seen(letter({ text }))), ["all-pages"]);
	assert.deepEqual(found(seen(letter({ text, pageCount: 3 }))), []);
	const both = `${text}. Halaman 2 dari 3. Halaman 3 dari 3`;
	assert.deepEqual(found(seen(letter({ text: both }))), []);
});

test("every rule has a code of its own", () => {
	const codes = fileRules.map(({ code }) => code);
	assert.equal(new Set(codes).size, codes.length);
});
