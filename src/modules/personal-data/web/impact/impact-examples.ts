import type { Example } from "#platform/http/route.ts";

const as = "kirana";
const params = { kegiatan: "complaints" };
const forbidden: Example = { state: "forbidden", as: "wulan", status: 403 };
const nowhere: Example = {
	state: "not-found",
	as,
	params: { kegiatan: "pajak" },
	status: 404,
};
const said = {
	versi: "2",
	risiko: "specific",
	jawab_what: "Warga mengadu; petugas menjawab.",
	jawab_need: "Tanpa cerita tidak ada yang dapat ditangani.",
	jawab_risks: "Yang diadukan mengenali yang mengadu.",
	jawab_measures: "Nama tersegel; yang diadukan tidak melihatnya.",
	jawab_rest: "Cerita sendiri dapat menunjuk orang; diterima kepala bagian.",
	tinjau_hari: "1",
	tinjau_bulan: "3",
	tinjau_tahun: "2030",
};

export const impactExamples = {
	list: [
		{ state: "filled", as, status: 200 },
		{ state: "filled: for an auditor", as: "ratna", status: 200 },
		forbidden,
	],
	one: [
		{ state: "filled", as, params, status: 200 },
		{
			state: "filled: an earlier version",
			as,
			params,
			query: "versi=1",
			status: 200,
		},
		{ state: "filled: for an auditor", as: "ratna", params, status: 200 },
		{
			state: "empty: nothing written yet",
			as,
			params: { kegiatan: "surveys" },
			status: 200,
		},
		nowhere,
		{ ...forbidden, params },
	],
	print: [
		{ state: "filled", as, params, status: 200 },
		{
			state: "not-found: nothing written yet",
			as,
			params: { kegiatan: "surveys" },
			status: 404,
		},
		{ ...forbidden, params },
	],
	write: [
		{ state: "wrong: nothing said", as, params, form: {}, status: 422 },
		{
			state: "wrong: somebody was faster",
			as,
			params,
			form: { ...said, versi: "1" },
			status: 422,
		},
		{ state: "written", as, params, form: said, status: 303 },
		{ ...nowhere, form: said },
		{ ...forbidden, params, form: {} },
		{
			state: "forbidden: an auditor reads",
			as: "ratna",
			params,
			form: said,
			status: 403,
		},
	],
} satisfies Record<string, readonly Example[]>;
