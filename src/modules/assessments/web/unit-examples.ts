import type { Example } from "#platform/http/route.ts";
import { heldUpSample } from "../preflight/samples.ts";
import { pastYear, sampleYear } from "../samples.ts";

import { twin } from "./crosswalk/twin-examples.ts";
import { frozen, living } from "./facts/fact-examples.ts";

const year = String(sampleYear(new Date()));
const ambon = { unit: "lapas-ambon", instrument: "p2ham-2023", year };
const serang = { unit: "lapas-serang", instrument: "p2ham-2023", year };
const mending = { unit: "lpp-tangerang", instrument: "p2ham-2023", year };
const evaluated = { unit: "rutan-pandeglang", instrument: "p2ham-2023", year };
const heldUp = { ...heldUpSample, year: String(heldUpSample.year) };
const nowhere = { unit: "tidak-ada", instrument: "p2ham-2023", year };

/** The states of the unit officer's pages, shown by the sample cast. */
export const unitExamples = {
	desk: [
		{ state: "a unit that could begin", as: "wulan", status: 200 },
		{ state: "a unit that answers", as: "markus", status: 200 },
		{ state: "a verifier with units that wait", as: "sari", status: 200 },
		{
			state: "an assessor with a decision that waits",
			as: "bayu",
			status: 200,
		},
		{ state: "empty", as: "ratna", status: 200 },
		{ state: "forbidden: a stranger is led to sign in", status: 303 },
	],
	begin: [
		{
			state: "wrong: no such round",
			as: "wulan",
			form: {
				unit: "rutan-rangkasbitung",
				instrumen: "p2ham-2023",
				tahun: "1999",
			},
			status: 404,
		},
		...["", "dua ribu", "1e309", "-1", "99999", "2026.5"].map((tahun) => ({
			state: `wrong: a year that is none, "${tahun}"`,
			as: "wulan",
			form: {
				unit: "rutan-rangkasbitung",
				instrumen: "p2ham-2023",
				tahun,
			},
			status: 404,
		})),
		{
			state: "not-found: the unit of somebody else",
			as: "wulan",
			form: { unit: "lapas-ambon", instrumen: "p2ham-2023", tahun: year },
			status: 404,
		},
		{
			state: "forbidden",
			as: "ratna",
			form: { unit: "lapas-ambon", instrumen: "p2ham-2023", tahun: year },
			status: 403,
		},
	],
	overview: [
		{ state: "being filled in", as: "markus", params: ambon, status: 200 },
		{ state: "items returned", as: "sari", params: mending, status: 200 },
		{ state: "before the answers", as: "sari", params: evaluated, status: 200 },
		{ state: "with predicate", as: "ratna", params: serang, status: 200 },
		{
			state: "a round of the past",
			as: "ratna",
			params: { ...serang, year: String(pastYear) },
			status: 200,
		},
		{
			state: "decided elsewhere: led to the result",
			as: "ratna",
			params: { ...serang, instrument: "pekppp-2022", year: "2022" },
			status: 303,
		},
		{ state: "not-found", as: "markus", params: nowhere, status: 404 },
		{
			state: "not-found: the papers of another unit",
			as: "wulan",
			params: ambon,
			status: 404,
		},
		{
			state: "forbidden: a stranger is led to sign in",
			params: ambon,
			status: 303,
		},
	],
	step: [
		{ state: "an evaluation", as: "sari", params: evaluated, status: 200 },
		{
			state: "nothing to record: back to the overview",
			as: "markus",
			params: ambon,
			status: 303,
		},
		{ state: "not-found", as: "markus", params: nowhere, status: 404 },
		{
			state: "forbidden: a stranger is led to sign in",
			params: evaluated,
			status: 303,
		},
	],
	takeStep: [
		{
			state: "wrong: nothing filled in",
			as: "sari",
			params: evaluated,
			form: { tahap: "evaluasi" },
			status: 422,
		},
		{
			state: "wrong: a month that is none",
			as: "sari",
			params: evaluated,
			form: {
				tahap: "evaluasi",
				hasil: "tidak",
				tanggal_hari: "3",
				tanggal_bulan: "13",
				tanggal_tahun: year,
				nomor: "W.12",
				catatan: "",
			},
			status: 422,
		},
		{
			state: "not-found",
			as: "markus",
			params: nowhere,
			form: {},
			status: 404,
		},
		{ state: "forbidden", params: evaluated, form: {}, status: 403 },
	],
	item: [
		{
			state: "answered",
			as: "markus",
			params: { ...ambon, code: "a.1" },
			status: 200,
		},
		{
			state: "not started",
			as: "markus",
			params: { ...ambon, code: "c.3" },
			status: 200,
		},
		{
			state: "a figure",
			as: "markus",
			params: { ...ambon, code: "b.3" },
			status: 200,
		},
		{
			state: "proof of another instrument is offered",
			as: "markus",
			params: twin,
			status: 200,
		},
		{
			state: "a figure that lives",
			as: "hasnah",
			params: living,
			status: 200,
		},
		{
			state: "a figure that was frozen, and has moved since",
			as: "hasnah",
			params: frozen,
			status: 200,
		},
		{
			state: "closed",
			as: "ratna",
			params: { ...serang, code: "a.1" },
			status: 200,
		},
		{
			state: "returned",
			as: "sari",
			params: { ...mending, code: "a.3" },
			status: 200,
		},
		{
			state: "not-found",
			as: "markus",
			params: { ...ambon, code: "z.9" },
			status: 404,
		},
		{
			state: "forbidden: a stranger is led to sign in",
			params: { ...ambon, code: "a.1" },
			status: 303,
		},
	],
	answer: [
		{
			state: "wrong: another figure than the one that lives, without a reason",
			as: "hasnah",
			params: living,
			form: {
				lakukan: "simpan",
				versi: "0",
				nilai_pembilang: "3",
				nilai_penyebut: "3",
			},
			status: 422,
		},
		{
			state: "wrong: nothing chosen",
			as: "markus",
			params: { ...ambon, code: "c.3" },
			form: { lakukan: "simpan", versi: "0", catatan: "Sedang dicari" },
			status: 422,
		},
		{
			state: "wrong: not a number",
			as: "markus",
			params: { ...ambon, code: "b.7" },
			form: {
				lakukan: "simpan",
				versi: "1",
				nilai: "banyak",
				catatan: "Angka menyusul",
			},
			status: 422,
		},
		{
			state: "somebody else was quicker: both are kept, and a choice is shown",
			as: "markus",
			params: { ...ambon, code: "a.1" },
			form: {
				lakukan: "simpan",
				versi: "0",
				nilai: "tidak",
				catatan: "Versi saya",
			},
			status: 303,
		},
		{
			state: "not-found: the papers of another unit",
			as: "wulan",
			params: { ...ambon, code: "a.1" },
			form: { lakukan: "simpan" },
			status: 404,
		},
		{
			state: "forbidden",
			as: "ratna",
			params: { ...ambon, code: "a.1" },
			form: { lakukan: "simpan" },
			status: 403,
		},
	],
	submission: [
		{
			state: "wrong: items are open",
			as: "markus",
			params: ambon,
			form: {},
			status: 422,
		},
		{
			state: "wrong: the pre-flight found something serious",
			as: "yohana",
			params: heldUp,
			form: {},
			status: 422,
		},
		{
			state: "wrong: handed in anyway, and nobody says why",
			as: "yohana",
			params: heldUp,
			form: { alasan: "ya" },
			status: 422,
		},
		{
			state: "not-found",
			as: "markus",
			params: nowhere,
			form: {},
			status: 404,
		},
		{ state: "forbidden", as: "sari", params: ambon, form: {}, status: 403 },
	],
} as const satisfies Record<string, readonly Example[]>;
