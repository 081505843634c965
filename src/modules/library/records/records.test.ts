import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
	type Entered,
	type Facts,
	factsOf,
	formatsOf,
	kindOf,
	languagesOf,
	type MarcRecord,
	marcFrom,
	marcJsonOf,
	marcOf,
	readRecord,
	yearOf,
} from "../index.ts";
import { field } from "./fields.ts";

const facts: Facts = {
	title: "Hukum adat Sabu",
	subtitle: "tanah, air, dan warisan",
	authors: [
		{ name: "Nabuasa, Elias", kind: "person", role: "" },
		{ name: "Bere, Y.", kind: "person", role: "editor" },
	],
	edition: "Cetakan ke-2",
	place: "Kupang",
	publisher: "Penerbit Contoh",
	published: "2019",
	extent: "xii, 240 hlm. : ilus. ; 21 cm",
	series: ["Seri adat ; 3"],
	isbn: ["9789790000017"],
	issn: [],
	subjects: ["Hukum adat – Sabu", "Hukum tanah"],
	notes: ["Dengan indeks."],
	summary: "Tentang tanah ulayat.",
	classification: "340.5",
	callNumber: "340.5 NAB h",
	links: [{ href: "https://contoh.example/1", says: "Baca" }],
};
const entered = (change: Partial<Entered> = {}): Entered => ({
	facts,
	formats: [],
	languages: ["ind"],
	kind: "book",
	...change,
});

test("what a form says is read again as it was said", () => {
	const said = entered({
		formats: ["braille", "audio"],
		languages: ["ind", "eng"],
	});
	const { year, ...read } = readRecord(marcOf(said));
	assert.deepEqual(read, said);
	assert.equal(year, 2019);
});

test("every kind and every format survives the way through MARC", () => {
	for (const kind of [
		...(["book", "regulation", "judgment", "thesis", "serial"] as const),
		...(["article", "children", "video", "map", "other"] as const),
	])
		assert.equal(kindOf(marcOf(entered({ kind }))), kind);
	for (const format of [
		...(["braille", "large-print", "audio", "daisy"] as const),
		...(["sign-language", "easy-read", "tactile"] as const),
	]) {
		const there = marcOf(entered({ formats: [format] }));
		assert.deepEqual(formatsOf(there), [format]);
		assert.deepEqual(formatsOf(marcOf(entered(), there)), []);
	}
});

test("a form that changes nothing leaves every sign of the record as it was", () => {
	const foreign: MarcRecord = {
		leader: "01142cam a2200301 a 4500",
		fields: [
			{ tag: "001", value: "x1" },
			{ tag: "008", value: "920219s1993    caua   j      000 0 eng  " },
			field("020", "  ", ["a", "0152038655 (pbk.) :"], ["c", "$15.95"]),
			field("100", "1 ", ["a", "Sandburg, Carl,"], ["d", "1878-1967."]),
			field("245", "10", ["a", "Arithmetic /"], ["c", "Carl Sandburg."]),
			field(
				"260",
				"  ",
				["a", "San Diego :"],
				["b", "Harcourt,"],
				["c", "c1993."],
			),
			field("653", "  ", ["a", "Satu"], ["a", "Dua"]),
			field("999", "  ", ["z", "local"]),
		],
	};
	const read = readRecord(foreign);
	assert.deepEqual(marcOf(read, foreign), foreign);
	const renamed = marcOf(
		{ ...read, facts: { ...read.facts, title: "Berhitung" } },
		foreign,
	);
	assert.deepEqual(
		renamed.fields.filter(({ tag }) => tag !== "245"),
		foreign.fields.filter(({ tag }) => tag !== "245"),
	);
	assert.equal(factsOf(renamed).title, "Berhitung");
});

test("accessible formats are read wherever MARC says them", () => {
	const of = (
		fields: MarcRecord["fields"],
		leader = "00000nam a2200000 i 4500",
	) => formatsOf({ leader, fields });
	assert.deepEqual(of([{ tag: "007", value: "fb a a  " }]), ["braille"]);
	assert.deepEqual(of([{ tag: "007", value: "tb" }]), ["large-print"]);
	assert.deepEqual(
		of([{ tag: "008", value: `${" ".repeat(23)}d${" ".repeat(16)}` }]),
		["large-print"],
	);
	assert.deepEqual(of([], "00000nim a2200000 i 4500"), ["audio"]);
	assert.deepEqual(
		of([field("336", "  ", ["b", "tct"]), field("347", "  ", ["b", "DAISY"])]),
		["braille", "daisy"],
	);
	assert.deepEqual(
		of([field("546", "  ", ["a", "Bahasa isyarat (BISINDO)"])]),
		["sign-language"],
	);
	assert.deepEqual(of([field("655", " 4", ["a", "Huruf besar"])]), [
		"large-print",
	]);
	assert.deepEqual(of([field("500", "  ", ["a", "Tentang Braille"])]), []);
});

test("languages and years are read from coded places first", () => {
	const marc: MarcRecord = {
		leader: "00000nam a2200000 i 4500",
		fields: [
			{ tag: "008", value: "200101s2019    io                  ind d" },
			field("041", "0 ", ["a", "indeng"]),
			field("260", "  ", ["c", "[2018?]"]),
		],
	};
	assert.deepEqual(languagesOf(marc), ["ind", "eng"]);
	assert.equal(yearOf(marc), 2019);
	assert.equal(yearOf({ ...marc, fields: marc.fields.slice(1) }), 2018);
});

test("MARC-in-JSON keeps a record sign by sign", () => {
	const marc = marcOf(entered());
	assert.deepEqual(
		marcFrom(JSON.parse(JSON.stringify(marcJsonOf(marc)))),
		marc,
	);
	assert.equal(marcFrom({ leader: 3 }), null);
});

test("an address that runs something is no link", () => {
	const marc = marcOf(
		entered({
			facts: {
				...facts,
				links: [{ href: "javascript:alert(1)", says: "x" }],
			},
		}),
	);
	assert.deepEqual(factsOf(marc).links, []);
});

test("a title says the same when it was written and read, also one that ends in capitals", () => {
	const word = fc.constantFrom(
		"NTT",
		"di",
		"Sabu",
		"No. 3",
		"HAM",
		"(2019)",
		"S",
		"dll.",
		"S.H.",
		"Inc.",
	);
	const words = fc.array(word, { minLength: 1, maxLength: 4 });
	fc.assert(
		fc.property(words, words, fc.boolean(), (title, more, has) => {
			const said = {
				...facts,
				title: title.join(" "),
				subtitle: has ? more.join(" ") : "",
			};
			const read = factsOf(marcOf(entered({ facts: said })));
			assert.deepEqual(
				[read.title, read.subtitle],
				[said.title, said.subtitle],
			);
		}),
	);
});

test("a title, a maker and a publisher that end in a word cut short keep its stop; another stop ends the field", () => {
	const titles = (said: string) =>
		factsOf({
			leader: "00000nam a2200000 i 4500",
			fields: [field("245", "00", ["a", said])],
		}).title;
	for (const kept of [
		"Meja, kursi, dll.",
		"Soekanto dkk.",
		"Contoh Inc.",
		"Sumber daya (air, tanah, dsb.",
		"Peradi, S.H., M.Hum.",
		"Smith et al.",
	])
		assert.equal(titles(kept), kept);
	for (const [said, read] of [
		["Hukum adat.", "Hukum adat"],
		["Perda NTT.", "Perda NTT"],
		["Undang-undang No. 3.", "Undang-undang No. 3"],
		["Ayo, ke pdll.", "Ayo, ke pdll"],
		["Menunggu ...", "Menunggu ..."],
	])
		assert.equal(titles(said ?? ""), read);
	const publisher = "Penerbit Contoh Tbk.";
	const authors = [{ name: "Contoh Ltd.", kind: "body", role: "" }] as const;
	const read = factsOf(
		marcOf(entered({ facts: { ...facts, publisher, authors } })),
	);
	assert.deepEqual([read.publisher, read.authors], [publisher, authors]);
});

test("a record of nothing but blanks, strokes and backslashes is read at once", () => {
	const blanks = " ".repeat(200_000);
	const began = performance.now();
	for (const value of [
		`1${blanks}x`,
		`Hukum ${" /".repeat(100_000)} adat`,
		`${"/".repeat(200_000)}.`,
	])
		factsOf({
			leader: "00000nam a2200000 i 4500",
			fields: [
				{ tag: "020", ind1: " ", ind2: " ", subfields: [{ code: "a", value }] },
				{ tag: "245", ind1: "0", ind2: "0", subfields: [{ code: "a", value }] },
				{ tag: "300", ind1: " ", ind2: " ", subfields: [{ code: "a", value }] },
			],
		});
	assert.ok(performance.now() - began < 5_000);
});
