import type { Example } from "#platform/http/route.ts";

const here = { unit: "kanwil-kemenkum-ntt", instrument: "skm-2017" };
const none = { ...here, instrument: "tidak-ada" };

export const sampleExamples = {
	page: [
		{ state: "filled", as: "yohana", params: here, status: 200 },
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
	save: [
		{
			state: "saved",
			as: "yohana",
			params: here,
			form: {
				"orang-unit": "1.450",
				"dilihat-unit": "1",
			},
			status: 303,
		},
		{
			state: "wrong: no number",
			as: "yohana",
			params: here,
			form: { "orang-unit": "seribu lebih", "dilihat-unit": "1" },
			status: 422,
		},
		{
			state: "wrong: somebody else was there first",
			as: "yohana",
			params: here,
			form: { "orang-unit": "1.450", "dilihat-unit": "0" },
			status: 422,
		},
		{ state: "forbidden", as: "wulan", params: here, form: {}, status: 403 },
		{ state: "not-found", as: "yohana", params: none, form: {}, status: 404 },
	],
} satisfies Record<string, readonly Example[]>;
