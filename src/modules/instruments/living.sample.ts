import { parse, stringify } from "yaml";
import { fileOf } from "./shelf.ts";

/** The instrument of the demonstration that names a fact. It is no regulation, and says so wherever it is shown. */
export const livingSample = "contoh-kkpham-hidup";

/**
 * Its text. One indicator is made up to show a living fact; the other three are those of the annex of 2013, with
 * the bands that stand there.
 */
export function livingText(): string {
	const annex = parse(fileOf("kkpham-2013") ?? "") as {
		readonly nodes: readonly { readonly code: string }[];
	};
	const real = annex.nodes.filter(({ code }) => ofAnnex.includes(code));
	return `${head}${stringify({ nodes: [...made, ...real] }, { lineWidth: 0 })}`;
}

const ofAnnex = ["kematian-ibu", "pendidikan-khusus", "buta-huruf"];

const head = `# Contoh belaka: instrumen karangan untuk memperagakan angka hidup, bukan peraturan.
id: ${livingSample}
version: "1"
programme: kkpham
title:
  id: "Contoh angka hidup, bukan peraturan"
  en: "Sample of a living figure, not a regulation"
status: draft
use: assessment
basis:
  - regulation: { id: Peraturan contoh yang tidak ada, en: A sample regulation that does not exist }
    articles: Lampiran contoh
    sources: [https://example.org/peraturan-contoh]
valid: { from: "2025" }
verified: false
note:
  id: Karangan untuk peragaan, bukan peraturan. Butir OPD berpredikat P2HAM tidak ada dalam peraturan mana pun yang diketahui di sini; tiga butir lain berikut rentang nilainya diambil dari lampiran tahun 2013.
  en: Made up for the demonstration, no regulation. No regulation known here has the item on OPD with the P2HAM predicate; the three others and their bands are taken from the annex of 2013.
complete: false
units: [pemda]
top: 100
rounding: { decimals: 2, when: at-the-end }
weights:
  kind: equal
  verified: false
  note: { id: Bobot karangan untuk peragaan., en: Weights made up for the demonstration. }
bands: not-known
stages:
  - { code: isi, kind: self-assessment, label: { id: Pemerintah daerah mengisi, en: The regional government fills in }, by: unit-operator, verified: false, note: { id: Tahap karangan., en: A made-up stage. } }
  - { code: periksa, kind: verification, label: { id: Kantor wilayah memeriksa, en: The regional office verifies }, by: verifier, verified: false, note: { id: Tahap karangan., en: A made-up stage. } }
  - { code: tetap, kind: decision, label: { id: Pusat menetapkan, en: The ministry decides }, by: assessor, verified: false, note: { id: Tahap karangan., en: A made-up stage. } }
`;

const made = [
	{
		code: "opd-p2ham",
		label: {
			id: "OPD yang memegang predikat P2HAM",
			en: "Regional departments (OPD) that hold the P2HAM predicate",
		},
		help: {
			id: "Angka dan buktinya dihitung Rangkul dari penilaian yang sudah ditetapkan.",
			en: "Rangkul counts the figure and its proof from assessments that were decided.",
		},
		article: "Lampiran contoh",
		verified: false,
		note: {
			id: "Butir karangan untuk peragaan.",
			en: "An item made up for the demonstration.",
		},
		fact: "opd-with-p2ham-predicate",
		proof: [
			{
				text: {
					id: "Daftar OPD dengan keputusan predikatnya",
					en: "A list of the regional departments (OPD) with the decrees of their predicates",
				},
				required: true,
			},
		],
		answer: {
			kind: "ratio",
			unit: { id: "persen", en: "per cent" },
			per: 100,
			numerator: {
				id: "OPD dengan predikat P2HAM yang berlaku",
				en: "OPD with a P2HAM predicate in force",
			},
			denominator: { id: "OPD yang tercatat", en: "OPD on record" },
			direction: "higher-is-better",
			decimals: 2,
			range: { from: 0, to: 100 },
		},
	},
];
