import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, test } from "node:test";
import { type Paper, printCertificate } from "./certificate-pdf.ts";

const paper: Paper = {
	lang: "id",
	title: "Sertifikat P2HAM-2026-36-0007: Rutan Kelas IIB Rangkasbitung",
	state: { tone: "ok", says: "Berlaku, keadaan 22 November 2026" },
	kind: "Sertifikat predikat Pelayanan Publik Berbasis HAM 2023",
	name: "Rutan Kelas IIB Rangkasbitung",
	place: "Kabupaten Lebak, Banten",
	facts: [
		{ term: "Nomor", is: "P2HAM-2026-36-0007" },
		{ term: "Nilai", is: "87,40 dari 100" },
	],
	number: "P2HAM-2026-36-0007",
	address: "https://rangkul.example/sertifikat/P2HAM-2026-36-0007",
	check: "Periksa keadaannya hari ini:",
	codeAlt: "Kode QR menuju halaman pemeriksaan",
	notes: ["Contoh dari peragaan Rangkul. Ini bukan sertifikat resmi."],
};
const now = new Date("2026-11-22T03:00:00Z");
const print = (changes: Partial<Paper> = {}) =>
	Buffer.from(printCertificate({ ...paper, ...changes }, now));

/** The document as bytes read as signs: its frame is not compressed. */
const frame = print().toString("latin1");

for (const [what, found] of [
	["is a PDF", /^%PDF-1\.7/],
	["has a tree of its parts", /\/Type \/StructTreeRoot/],
	["says that it is tagged", /\/Marked true/],
	["says its language", /\/Lang \(id\)/],
	["has a title", /\/Title \(Sertifikat P2HAM-2026-36-0007: Rutan/],
	["shows its title in the window", /\/DisplayDocTitle true/],
	["calls itself PDF/UA-1", /<pdfuaid:part>1<\/pdfuaid:part>/],
	["describes its code", /\/Alt \(Kode QR menuju halaman pemeriksaan\)/],
	[
		"names the unit in its outline",
		/\/Title \(Rutan Kelas IIB Rangkasbitung\)/,
	],
	["links to its page", /\/URI \(https:\/\/rangkul\.example\/sertifikat\/P2H/],
	["has one page", /<xmpTPg:NPages>1</],
	["bears the day of printing", /\/CreationDate \(D:20261122/],
	["brings its own letters", /\/FontFile3/],
] as const)
	test(`a certificate ${what}`, () => {
		assert.match(frame, found);
	});

test("an English certificate says that it is English", () => {
	assert.match(print({ lang: "en" }).toString("latin1"), /\/Lang \(en\)/);
});

for (const tone of ["ok", "plain", "warn", "bad"] as const)
	test(`a state is printed in its colour: ${tone}`, () => {
		assert.match(
			print({ state: { tone, says: "Keadaan" } }).toString("latin1"),
			/^%PDF/,
		);
	});

test("a name is text, never a command of the typesetter", () => {
	const name = '#panic("no") *Rutan* $x$ "]) \\ @x <y> // z';
	const text = print({ name }).toString("latin1");
	assert.match(text, /\*Rutan\* \$x\$/);
});

test("a long name, and notes, still fit on one page", () => {
	const long = print({
		name: "Kantor Wilayah Kementerian Hukum dan Hak Asasi Manusia Daerah Khusus Ibukota Jakarta, Balai Harta Peninggalan",
		notes: Array(3).fill("Daftar indikator belum diperiksa. ".repeat(9)),
	});
	assert.match(long.toString("latin1"), /<xmpTPg:NPages>1</);
});

test("after the first, a certificate takes less than 100 ms", () => {
	const times = Array.from({ length: 10 }, (_, n) => {
		const began = performance.now();
		print({ name: `Rutan ${n}` });
		return performance.now() - began;
	});
	// The shortest, because the machine may be busy with something else.
	const shortest = Math.min(...times);
	assert.ok(shortest < 100, `${shortest} ms`);
});

describe("read by another program (poppler)", () => {
	const poppler = spawnSync("pdftotext", ["-v"]).error === undefined;
	const how = "pdftotext is missing. Type: sudo apt-get install poppler-utils";
	const required = process.env.RANGKUL_REQUIRE === "all";

	test("number, name, score and address stand there", {
		skip: poppler || required ? false : how,
	}, () => {
		assert.ok(poppler, how);
		const { stdout } = spawnSync("pdftotext", ["-", "-"], { input: print() });
		const text = String(stdout).replace(/\s+/g, " ");
		for (const words of [
			paper.name,
			paper.kind,
			"87,40 dari 100",
			"https://rangkul.example/sertifikat/",
			...paper.notes,
		])
			assert.ok(text.includes(words), `${words} is not in: ${text}`);
		assert.equal(text.split(paper.number).length - 1, 3);
	});
});
