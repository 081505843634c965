import type { Language } from "#kernel/text.ts";
import { type InstrumentFile, instrumentFile } from "../format.ts";
import { xlsxOf } from "./write-workbook.ts";

/** The template: a small invented instrument that uses every sheet once, to be written over. */
export const templateXlsx = (lang: Language): Promise<Uint8Array> =>
	xlsxOf(example(), lang);

export const example = (): InstrumentFile =>
	instrumentFile.parse({
		id: "contoh-2027",
		version: "1",
		programme: "contoh",
		title: {
			id: "CONTOH: tulis judul instrumen di sini",
			en: "SAMPLE: write the title of the instrument here",
		},
		status: "draft",
		use: "assessment",
		basis: [
			{
				regulation: {
					id: "CONTOH: Peraturan Menteri Nomor … Tahun … tentang …",
					en: "SAMPLE: Regulation … of the Minister of … on …",
				},
				articles: "Lampiran I",
				sources: ["https://example.org/naskah-peraturan"],
			},
		],
		valid: { from: "2027" },
		verified: false,
		note: {
			id: "CONTOH: isinya karangan. Ganti dengan yang belum Anda cocokkan, atau hapus bila semua sudah.",
			en: "SAMPLE: all of it is invented. Say here what is not verified yet, or remove it when all is.",
		},
		complete: true,
		units: ["lapas", "rutan", "kanim"],
		top: "100",
		rounding: { decimals: 2, when: "at-the-end" },
		weights: { kind: "printed", verified: true },
		bands: {
			holes: "none",
			verified: true,
			bands: [
				{
					code: "tercapai",
					label: { id: "Tercapai", en: "Reached" },
					from: "75",
				},
				{
					code: "belum",
					label: { id: "Belum tercapai", en: "Not yet reached" },
					below: "75",
				},
			],
		},
		stages: [
			{
				code: "isi",
				kind: "self-assessment",
				label: { id: "Unit mengisi", en: "The unit fills in" },
				by: "unit-operator",
				verified: true,
			},
			{
				code: "periksa",
				kind: "verification",
				label: { id: "Verifikasi", en: "Verification" },
				by: "verifier",
				verified: true,
			},
			{
				code: "putus",
				kind: "decision",
				label: { id: "Keputusan", en: "Decision" },
				by: "assessor",
				document: { id: "Keputusan Menteri", en: "Ministerial decree" },
				verified: true,
			},
		],
		gates: [
			{
				code: "maklumat-ada",
				kind: "minimum",
				label: {
					id: "Maklumat pelayanan paling sedikit bernilai 50",
					en: "The service pledge scores at least 50",
				},
				article: "not-known",
				node: "a.1",
				atLeast: "50",
				verified: true,
			},
		],
		answers: {
			"ada-proses-tidak": {
				kind: "choice",
				options: [
					{ code: "ada", label: { id: "Ada", en: "There is" }, value: "1" },
					{
						code: "proses",
						label: { id: "Sedang disiapkan", en: "In progress" },
						value: "0.5",
					},
					{
						code: "tidak",
						label: { id: "Tidak ada", en: "There is none" },
						value: "0",
					},
				],
			},
			"waktu-tunggu": {
				kind: "number",
				unit: { id: "menit", en: "minutes" },
				direction: "lower-is-better",
				decimals: 0,
				range: { from: "0", to: "240" },
				bands: {
					holes: "none",
					verified: true,
					bands: [
						{
							code: "cepat",
							label: { id: "Paling lama 15 menit", en: "At most 15 minutes" },
							to: "15",
							value: "1",
						},
						{
							code: "lama",
							label: { id: "Lebih dari 15 menit", en: "More than 15 minutes" },
							above: "15",
							value: "0",
						},
					],
				},
			},
		},
		nodes: [
			{
				code: "a",
				label: { id: "Ketersediaan", en: "Availability" },
				article: "Lampiran I huruf A",
				weight: "60",
				proof: [
					{
						text: { id: "Foto yang jelas", en: "A clear photograph" },
						required: true,
						megabytes: 5,
					},
				],
				nodes: [
					{
						code: "a.1",
						label: { id: "Maklumat pelayanan", en: "Service pledge" },
						help: {
							id: "Ditempel di tempat yang terbaca dari kursi roda.",
							en: "Where it can be read from a wheelchair.",
						},
						weight: "50",
						answer: "ada-proses-tidak",
					},
					{
						code: "a.2",
						label: { id: "Loket prioritas", en: "Priority counter" },
						weight: "50",
						answer: "ada-proses-tidak",
						principles: ["vulnerable-groups"],
					},
				],
			},
			{
				code: "b",
				label: { id: "Waktu tunggu", en: "Waiting time" },
				article: "Lampiran I huruf B",
				weight: "40",
				answer: "waktu-tunggu",
				notApplicable: "refused",
				proof: [],
				principles: ["timeliness"],
			},
		],
	});
