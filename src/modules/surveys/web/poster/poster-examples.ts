import type { Example } from "#platform/http/route.ts";

const here = { unit: "kanwil-kemenkum-ntt", instrument: "skm-2017" };

export const posterExamples: readonly Example[] = [
	{ state: "filled", as: "yohana", params: here, status: 200 },
	{ state: "forbidden", as: "wulan", params: here, status: 403 },
	{
		state: "not-found",
		as: "yohana",
		params: { ...here, instrument: "tidak-ada" },
		status: 404,
	},
];
