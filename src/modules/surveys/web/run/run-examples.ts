import type { Example } from "#platform/http/route.ts";

const here = { unit: "kanwil-kemenkum-ntt" };

export const runExamples = {
	desk: [
		{ state: "filled", as: "yohana", params: here, status: 200 },
		{
			state: "empty",
			as: "markus",
			params: { unit: "lapas-ambon" },
			status: 200,
		},
		{ state: "forbidden", as: "wulan", params: here, status: 403 },
		{
			state: "not-found",
			as: "yohana",
			params: { unit: "tidak-ada" },
			status: 404,
		},
	],
	open: [
		{
			state: "opened",
			as: "yohana",
			params: here,
			form: { instrumen: "skm-2017", pintu: "karcis" },
			status: 303,
		},
		{
			state: "wrong: no such survey",
			as: "yohana",
			params: here,
			form: {},
			status: 422,
		},
		{ state: "forbidden", as: "wulan", params: here, form: {}, status: 403 },
	],
	close: [
		{
			state: "closed",
			as: "yohana",
			params: here,
			form: { instrumen: "skm-2017" },
			status: 303,
		},
		{
			state: "wrong: not open",
			as: "yohana",
			params: here,
			form: {},
			status: 422,
		},
		{ state: "forbidden", as: "wulan", params: here, form: {}, status: 403 },
	],
} satisfies Record<string, readonly Example[]>;
