import type { Example } from "#platform/http/route.ts";

const here = { unit: "kanwil-kemenkum-ntt" };

export const asideExamples: readonly Example[] = [
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
];
