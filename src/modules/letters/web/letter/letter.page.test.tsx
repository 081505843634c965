import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, test } from "node:test";
import { emptyForm } from "#kernel/form.ts";
import { type Letter, type LetterPaper, printLetter } from "#letters";
import { sampleView } from "#ui/components.sample.tsx";
import { LetterPage } from "./letter-page.tsx";

const paper: LetterPaper = {
	lang: "id",
	title: "Surat Keterangan Hasil Evaluasi SKHE-2026-0001",
	heading: "Surat Keterangan Hasil Evaluasi",
	numbered: "Nomor SKHE-2026-0001, 20 November 2026",
	number: "SKHE-2026-0001",
	state: null,
	opening: ["Diputuskan bahwa Rutan Serang belum memperoleh predikat."],
	facts: [{ term: "Unit", is: "Rutan Kelas IIB Serang" }],
	reasonsHeading: "Alasannya",
	reasons: ["a.1. Jalur landai: belum dapat dipakai.", "Dua syarat kurang."],
	table: {
		head: ["No.", "Nama unit", "Predikat", "Keputusan", "Sertifikat", "Nilai"],
		rows: [
			["1", "Lapas Serang", "P2HAM", "Kep. 12", "P2HAM-2026-36-0001", "96,00"],
		],
	},
	closingHeading: "Cara mencoba lagi",
	closing: ["Unit memulai lagi pada periode berikutnya."],
	signed: {
		place: "Serang, 20 November 2026",
		duty: "Kepala (contoh)",
		name: "Nama contoh",
	},
	check: "Periksa keasliannya:",
	address: "https://rangkul.example/surat/SKHE-2026-0001",
	codeAlt: "Kode QR menuju halaman pemeriksaan",
	notes: ["Contoh dari peragaan."],
};
const now = new Date("2026-11-20T03:00:00Z");
const pdf = Buffer.from(printLetter(paper, now));
const frame = pdf.toString("latin1");

/** All words of the letter, in no order. */
const said = [
	paper.heading,
	paper.numbered,
	...paper.opening,
	...paper.facts.flatMap(({ term, is }) => [term, is]),
	paper.reasonsHeading,
	...paper.reasons,
	...(paper.table?.head ?? []),
	...(paper.table?.rows.flat() ?? []),
	paper.closingHeading,
	...paper.closing,
	paper.signed.place,
	paper.signed.duty,
	paper.signed.name,
	paper.check,
	...paper.notes,
];

for (const [what, found] of [
	["has a tree of its parts", /\/Type \/StructTreeRoot/],
	["says that it is tagged", /\/Marked true/],
	["says its language", /\/Lang \(id\)/],
	["has a title", /\/Title \(Surat Keterangan Hasil Evaluasi SKHE-2026-0001/],
	["calls itself PDF/UA-1", /<pdfuaid:part>1<\/pdfuaid:part>/],
	["has a table with head cells", /\/S \/TH/],
	["describes its code", /\/Alt \(Kode QR menuju halaman pemeriksaan\)/],
	["links to its page", /\/URI \(https:\/\/rangkul\.example\/surat\/SKHE/],
] as const)
	test(`a letter on paper ${what}`, () => assert.match(frame, found));

test("words of people are text, never commands of the typesetter", () => {
	const reasons = ['#panic("no") *tebal* $x$ "]) \\ @x <y> // z'];
	assert.match(
		Buffer.from(printLetter({ ...paper, reasons }, now)).toString("latin1"),
		/^%PDF/,
	);
});

describe("the page and the paper", () => {
	const letter = {
		number: paper.number,
		kind: "evaluation-not-passed",
		unitId: "u",
		end: null,
		states: { unitName: "Rutan Kelas IIB Serang" },
	} as unknown as Letter;
	const page = (reads: boolean) =>
		String(
			LetterPage({
				view: sampleView("id"),
				letter,
				paper,
				reads,
				withdraws: false,
				state: emptyForm,
				once: "kunci",
			}),
		);

	test("the page holds every word of the letter", () => {
		for (const words of said)
			assert.ok(page(true).includes(words), `${words} is not on the page`);
	});

	test("who may not read it learns that it is genuine, of which unit, and no reason", () => {
		assert.match(page(false), /letters\.letter\.answer-genuine|asli/);
		assert.match(page(false), /Rutan Kelas IIB Serang/);
		for (const reason of paper.reasons)
			assert.ok(!page(false).includes(reason));
	});

	const poppler = spawnSync("pdftotext", ["-v"]).error === undefined;
	const how = "pdftotext is missing. Type: sudo apt-get install poppler-utils";
	test("the paper holds the same words, read by another program (poppler)", {
		skip: poppler || process.env.RANGKUL_REQUIRE === "all" ? false : how,
	}, () => {
		assert.ok(poppler, how);
		const { stdout } = spawnSync("pdftotext", ["-raw", "-", "-"], {
			input: pdf,
		});
		const text = String(stdout).replace(/\s+/g, "");
		for (const words of said)
			assert.ok(
				text.includes(words.replace(/\s+/g, "")),
				`${words} is not in: ${text}`,
			);
	});
});
