import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { letterNumber } from "./letter-number.ts";
import { printLetter } from "./print-letter.ts";
import { readTemplates, templateKinds, templateOf } from "./templates.ts";
import {
	type Given,
	type Paper,
	problemsOfLetter,
	writeLetter,
} from "./write-letter.ts";

const given: Given = {
	lang: "id",
	number: "R-0007/2026",
	day: "2026-11-26",
	office: { name: "Kantor Wilayah Kementerian HAM Banten", town: "Serang" },
	signer: { duty: "Kepala Kantor Wilayah", name: "Rahmat Hidayat" },
	to: ["Kepala Rutan Contoh", "di tempat"],
	words: "Seseorang ditahan lebih lama.\n\nTidak ada surat\nperpanjangan.",
	items: ["Surat penahanan", "  ", "Nama saksi"],
	dueOn: "2026-12-10",
	meeting: { on: "2026-12-03", time: "09.00 WIB", place: "Aula, Serang" },
	advice: { name: "Ombudsman RI", reach: "ombudsman.go.id" },
};

/** Everything that stands in it. */
const wordsOf = (paper: Paper): string => JSON.stringify(paper);

describe("a letter of a case", () => {
	for (const kind of templateKinds)
		for (const lang of ["id", "en"] as const)
			test(`${kind} is written in ${lang} and set as a tagged PDF of one page`, () => {
				const paper = writeLetter(kind, { ...given, lang });
				assert.ok(paper.subject && paper.opening.length > 0);
				const pdf = Buffer.from(
					printLetter(paper, new Date("2026-11-26T03:00:00Z")),
				).toString("latin1");
				assert.match(pdf, /^%PDF-1\.7/);
				assert.match(pdf, /\/Type \/StructTreeRoot/);
				assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/);
				assert.match(pdf, new RegExp(`/Lang \\(${lang}\\)`));
				assert.match(pdf, /<xmpTPg:NPages>1</);
			});

	test("has every kind in the file, and none is called verified", () => {
		const { letters, verified } = readTemplates();
		assert.deepEqual(Object.keys(letters).sort(), templateKinds.toSorted());
		assert.equal(verified, false);
	});

	test("says what was given, part by part", () => {
		const { parts, to, numbered, signed } = writeLetter("clarification", given);
		assert.deepEqual(to, ["Kepala Rutan Contoh", "di tempat"]);
		assert.equal(numbered, "Nomor R-0007/2026, 26 November 2026");
		assert.equal(signed.place, "Serang, 26 November 2026");
		assert.deepEqual(parts, [
			{
				heading: "Hal yang kami tanyakan",
				lines: [
					"Seseorang ditahan lebih lama.",
					"Tidak ada surat perpanjangan.",
				],
				items: [],
			},
			{
				heading: "Pertanyaan",
				lines: [],
				items: ["Surat penahanan", "Nama saksi"],
			},
			{
				heading: "Jawaban kami tunggu paling lambat",
				lines: ["10 Desember 2026"],
				items: [],
			},
		]);
	});

	test("to the reporter bears no name, whatever was given, and its title says nothing", () => {
		for (const kind of templateKinds) {
			const paper = writeLetter(kind, given);
			assert.equal(paper.title, "Surat R-0007/2026");
			if (templateOf(kind).to === "reporter")
				assert.deepEqual(paper.to, ["Yang menyampaikan laporan"]);
		}
	});

	test("to an agency never says that somebody reported anything", () => {
		for (const kind of templateKinds)
			if (templateOf(kind).to === "agency")
				for (const lang of ["id", "en"] as const)
					assert.doesNotMatch(
						wordsOf(writeLetter(kind, { ...given, lang, words: "x" })),
						/lapor|pengadu|kode Anda|report|complain|your code/i,
					);
	});

	test("advice to the right body is given where somebody gave it, and not where not", () => {
		assert.match(wordsOf(writeLetter("no-competence", given)), /Ombudsman RI/);
		const without = writeLetter("no-competence", { ...given, advice: null });
		assert.deepEqual(
			without.parts.map(({ heading }) => heading),
			["Alasannya"],
		);
	});

	test("says what it still needs, and is not written before", () => {
		const empty = { ...given, to: [""], words: " ", items: [] };
		const bare = { ...empty, dueOn: null, meeting: null };
		const table = {
			"request-completion": ["items-missing", "due-missing"],
			"no-competence": ["words-missing"],
			clarification: [
				"addressee-missing",
				"words-missing",
				"items-missing",
				"due-missing",
			],
			coordination: ["addressee-missing", "words-missing", "meeting-missing"],
			mediation: ["addressee-missing", "words-missing", "meeting-missing"],
			recommendation: [
				"addressee-missing",
				"words-missing",
				"items-missing",
				"due-missing",
			],
			result: ["words-missing"],
			referral: ["addressee-missing", "words-missing", "due-missing"],
		};
		for (const kind of templateKinds) {
			assert.deepEqual(problemsOfLetter(kind, bare), table[kind], kind);
			assert.deepEqual(problemsOfLetter(kind, given), [], kind);
			assert.throws(() => writeLetter(kind, bare), /not whole/);
		}
		assert.deepEqual(
			problemsOfLetter("result", { ...given, words: "x".repeat(12_001) }),
			["too-long"],
		);
	});

	test("what was typed is text, never a command of the typesetter", () => {
		const words = '#panic("no") *tebal* $x$ "]) \\ @x <y> // z';
		assert.doesNotThrow(() =>
			printLetter(
				writeLetter("result", {
					...given,
					words,
					office: { name: words, town: words },
				}),
				new Date("2026-11-26T03:00:00Z"),
			),
		);
	});

	test("the same paper on the same day gives the same bytes: it can be set again when it is asked for", () => {
		const print = () =>
			Buffer.from(
				printLetter(
					writeLetter("recommendation", given),
					new Date("2026-11-26T03:00:00Z"),
				),
			);
		assert.ok(print().equals(print()));
	});

	test("numbers run with the year, and say nothing of the kind of letter", () => {
		assert.equal(letterNumber(2026, 7), "R-0007/2026");
		assert.equal(letterNumber(2027, 12_345), "R-12345/2027");
	});
});
