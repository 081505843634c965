import type { Example } from "#platform/http/route.ts";
import { sampleYear } from "../../samples.ts";

const as = "sari";
const year = String(sampleYear(new Date()));
const indicator = {
	instrument: "p2ham-2023",
	year,
	way: "indikator",
	subject: "a.1",
};
const figure = { ...indicator, subject: "b.3" };
const unit = { ...indicator, way: "unit", subject: "lapas-cilegon" };
const first = { ...indicator, item: "lapas-cilegon" };
const nowhere = { ...indicator, item: "tidak-ada" };
const elsewhere = { ...indicator, item: "kanim-ambon" };
/** What a page of the lane makes for itself. */
const key = "00000000-0000-7000-8000-00000000aaaa";
const sent = { tanda: key, versi: "1", putusan_dilihat: "" };

/** The states of the lane. */
export const laneExamples = {
	start: [
		{ state: "filled", as, status: 200 },
		{ state: "forbidden", as: "wulan", status: 403 },
	],
	lane: [
		{ state: "goes on", as, params: indicator, status: 303 },
		{ state: "goes on in a unit", as, params: unit, status: 303 },
		{
			state: "not-found",
			as,
			params: { ...indicator, subject: "z.9" },
			status: 404,
		},
		{
			state: "not-found: no such way",
			as,
			params: { ...indicator, way: "acak" },
			status: 404,
		},
		{ state: "forbidden", as: "wulan", params: indicator, status: 403 },
	],
	item: [
		{ state: "levels", as, params: first, status: 200 },
		{
			state: "two counts",
			as,
			params: { ...figure, item: "lapas-cilegon" },
			status: 200,
		},
		{
			state: "a figure, of one unit",
			as,
			params: { ...unit, item: "b.7" },
			status: 200,
		},
		{ state: "not-found", as, params: nowhere, status: 404 },
		{
			state: "not-found: another region",
			as,
			params: elsewhere,
			status: 404,
		},
		{ state: "forbidden", as: "wulan", params: first, status: 403 },
	],
	decide: [
		{
			state: "accepted as the unit said",
			as,
			params: first,
			form: { ...sent, nilai: "ada", putusan: "terima" },
			status: 303,
		},
		{
			state: "returned with a reason",
			as,
			params: first,
			form: {
				...sent,
				sebab_kembali: "proof-unreadable",
				putusan: "kembalikan",
			},
			status: 303,
		},
		{
			state: "wrong: nothing chosen",
			as,
			params: first,
			form: { ...sent, putusan: "terima" },
			status: 422,
		},
		{
			state: "wrong: differs without a reason",
			as,
			params: first,
			form: { ...sent, nilai: "tidak", putusan: "terima" },
			status: 422,
		},
		{
			state: "wrong: returned without saying why",
			as,
			params: first,
			form: { ...sent, putusan: "kembalikan" },
			status: 422,
		},
		{
			state: "wrong: two counts, nothing said",
			as,
			params: { ...figure, item: "lapas-cilegon" },
			form: { ...sent, putusan: "terima" },
			status: 422,
		},
		{ state: "not-found", as, params: nowhere, form: sent, status: 404 },
		{ state: "forbidden", as: "wulan", params: first, form: sent, status: 403 },
	],
	putOff: [
		{ state: "put off", as, params: first, form: {}, status: 303 },
		{
			state: "wrong: not-found",
			as,
			params: nowhere,
			form: {},
			status: 404,
		},
		{ state: "forbidden", as: "wulan", params: first, form: {}, status: 403 },
	],
	pause: [
		{ state: "paused", as, params: indicator, form: {}, status: 303 },
		{
			state: "wrong: no such way",
			as,
			params: { ...indicator, way: "acak" },
			form: {},
			status: 404,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: indicator,
			form: {},
			status: 403,
		},
	],
	withdraw: [
		{
			state: "wrong: no such decision",
			as,
			form: {
				tanda: key,
				unit: "lapas-cilegon",
				instrumen: "p2ham-2023",
				tahun: year,
			},
			status: 404,
		},
		{ state: "forbidden", as: "wulan", form: { tanda: key }, status: 403 },
	],
	remarks: [
		{ state: "filled", as: "tamrin", status: 200 },
		{ state: "empty", as, status: 200 },
		{ state: "forbidden", as: "wulan", status: 403 },
	],
	changeRemarks: [
		{
			state: "saved",
			as,
			form: { kalimat: "Unggah foto pintu terbuka dengan meteran." },
			status: 303,
		},
		{
			state: "deleted",
			as,
			form: { hapus: "00000000-0000-7000-8000-000000000000" },
			status: 303,
		},
		{ state: "wrong: empty", as, form: { kalimat: " " }, status: 422 },
		{
			state: "forbidden",
			as: "wulan",
			form: { kalimat: "Kalimat" },
			status: 403,
		},
	],
} as const satisfies Record<string, readonly Example[]>;
