import type { Example } from "#platform/http/route.ts";
import { sampleTakenBack, sampleYear } from "../samples.ts";
import { frozen } from "./facts/fact-examples.ts";

const year = String(sampleYear(new Date()));
const waiting = { unit: "lapas-cilegon", instrument: "p2ham-2023", year };
const begun = { unit: "kanim-serang", instrument: "p2ham-2023", year };
const mending = { unit: "lpp-tangerang", instrument: "p2ham-2023", year };
const elsewhere = { unit: "kanim-ambon", instrument: "p2ham-2023", year };
const nowhere = { unit: "tidak-ada", instrument: "p2ham-2023", year };

/** The states of the verifier's pages, shown by the sample cast. */
export const verifyExamples = {
	queue: [
		{ state: "filled", as: "sari", status: 200 },
		{
			state: "filtered and sorted",
			as: "tamrin",
			query: "provinsi=81&cari=imigrasi&urut=unit&arah=turun",
			status: 200,
		},
		{
			state: "empty: nothing fits the filter",
			as: "sari",
			query: "cari=tidak-ada-unit-ini",
			status: 200,
		},
		{ state: "forbidden", as: "wulan", status: 403 },
	],
	next: [
		{ state: "the longest waiting", as: "sari", status: 303 },
		{ state: "forbidden", as: "wulan", status: 403 },
	],
	unit: [
		{ state: "nothing judged yet", as: "sari", params: waiting, status: 200 },
		{ state: "one item returned", as: "sari", params: begun, status: 200 },
		{
			state: "with the unit again: for reading",
			as: "sari",
			params: mending,
			status: 200,
		},
		{ state: "not-found", as: "sari", params: nowhere, status: 404 },
		{
			state: "not-found: another region",
			as: "sari",
			params: elsewhere,
			status: 404,
		},
		{ state: "forbidden", as: "wulan", params: waiting, status: 403 },
	],
	finish: [
		{
			state: "wrong: items still wait",
			as: "sari",
			params: begun,
			form: {},
			status: 422,
		},
		{ state: "not-found", as: "sari", params: nowhere, form: {}, status: 404 },
		{ state: "forbidden", as: "wulan", params: waiting, form: {}, status: 403 },
	],
	takeBack: [
		{
			state: "not yet: the unit still has days to mend",
			as: "sari",
			params: mending,
			form: {},
			status: 303,
		},
		{
			state: "not-found: another region",
			as: "sari",
			params: elsewhere,
			form: {},
			status: 404,
		},
		{ state: "forbidden", as: "wulan", params: mending, form: {}, status: 403 },
	],
	item: [
		{
			state: "a choice",
			as: "sari",
			params: { ...waiting, code: "a.1" },
			status: 200,
		},
		{
			state: "a figure that was frozen, and has moved since",
			as: "tamrin",
			params: frozen,
			status: 200,
		},
		{
			state: "two counts",
			as: "sari",
			params: { ...waiting, code: "b.3" },
			status: 200,
		},
		{
			state: "a figure",
			as: "sari",
			params: { ...waiting, code: "b.7" },
			status: 200,
		},
		{
			state: "returned",
			as: "sari",
			params: { ...begun, code: "a.3" },
			status: 200,
		},
		{
			state: "a judgement that was taken back",
			as: "sari",
			params: { ...begun, code: sampleTakenBack },
			status: 200,
		},
		{
			state: "for reading",
			as: "sari",
			params: { ...mending, code: "a.3" },
			status: 200,
		},
		{
			state: "not-found",
			as: "sari",
			params: { ...waiting, code: "z.9" },
			status: 404,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: { ...waiting, code: "a.1" },
			status: 403,
		},
	],
	judge: [
		{
			state: "accepted as the unit said",
			as: "sari",
			params: { ...waiting, code: "a.2" },
			form: {
				versi: "1",
				nilai: "ada",
				alasan: "Foto kedua menunjukkannya",
				putusan: "terima",
				putusan_dilihat: "",
			},
			status: 303,
		},
		{
			state: "returned with a reason",
			as: "sari",
			params: { ...waiting, code: "a.2" },
			form: {
				versi: "1",
				sebab_kembali: "does-not-show",
				alasan: "Foto tidak menunjukkan jalurnya",
				putusan: "kembalikan",
				putusan_dilihat: "",
			},
			status: 303,
		},
		{
			state: "wrong: differs without a reason",
			as: "sari",
			params: { ...waiting, code: "a.1" },
			form: {
				versi: "1",
				nilai: "tidak",
				alasan: "",
				putusan: "terima",
				putusan_dilihat: "",
			},
			status: 422,
		},
		{
			state: "wrong: returned without a reason",
			as: "sari",
			params: { ...waiting, code: "a.1" },
			form: {
				versi: "1",
				nilai: "ada",
				alasan: "",
				putusan: "kembalikan",
				putusan_dilihat: "",
			},
			status: 422,
		},
		{
			state: "wrong: returned for something else, and nobody says what",
			as: "sari",
			params: { ...waiting, code: "a.1" },
			form: {
				versi: "1",
				nilai: "ada",
				alasan: "",
				sebab_kembali: "other",
				putusan: "kembalikan",
				putusan_dilihat: "",
			},
			status: 422,
		},
		{
			state: "wrong: changed meanwhile",
			as: "sari",
			params: { ...waiting, code: "a.1" },
			form: { versi: "0", nilai: "ada", alasan: "", putusan: "terima" },
			status: 422,
		},
		{
			state: "not-found",
			as: "sari",
			params: { ...waiting, code: "z.9" },
			form: { putusan: "terima" },
			status: 404,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: { ...waiting, code: "a.1" },
			form: { putusan: "terima" },
			status: 403,
		},
	],
} as const satisfies Record<string, readonly Example[]>;
