import type { Example } from "#platform/http/route.ts";

const here = { unit: "kanwil-kemenkum-ntt", instrument: "skm-2017" };
const none = { ...here, instrument: "tidak-ada" };
/** The remark of the samples that has a name. */
const remark = "5a3b1c9e-0d42-4e7a-9f18-6b2c7d8e9f01";

export const remarksExamples = {
	page: [
		{ state: "filled", as: "yohana", params: here, status: 200 },
		{
			state: "one that was read already",
			as: "yohana",
			params: here,
			query: `catatan=${remark}`,
			status: 200,
		},
		{
			state: "a page that is none: the last one",
			as: "yohana",
			params: here,
			query: "halaman=99",
			status: 200,
		},
		{
			state: "empty: another year",
			as: "yohana",
			params: here,
			query: "tahun=2009",
			status: 200,
		},
		{
			state: "wrong: no year",
			as: "yohana",
			params: here,
			query: "tahun=kemarin",
			status: 422,
		},
		{ state: "forbidden", as: "wulan", params: here, status: 403 },
		{ state: "not-found", as: "yohana", params: none, status: 404 },
	],
	code: [
		{
			state: "read",
			as: "yohana",
			params: here,
			form: { catatan: remark, tema: "U9", "tema-lain": "parkir" },
			status: 303,
		},
		{
			state: "wrong: a theme that is a story",
			as: "yohana",
			params: here,
			form: {
				catatan: remark,
				"tema-lain":
					"ruang tunggu panas dan kursinya kurang untuk semua orang yang datang",
			},
			status: 422,
		},
		{
			state: "wrong: no such remark",
			as: "yohana",
			params: here,
			form: { catatan: "bukan-catatan", tema: "U9" },
			status: 422,
		},
		{ state: "forbidden", as: "wulan", params: here, form: {}, status: 403 },
	],
} satisfies Record<string, readonly Example[]>;
