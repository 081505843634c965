import type { Example } from "#platform/http/route.ts";

const here = { unit: "kanwil-kemenkum-ntt", instrument: "skm-2017" };

export const resultsExamples: readonly Example[] = [
	{ state: "filled", params: here, status: 200 },
	{ state: "empty", params: here, query: "tahun=2009", status: 200 },
	{
		state: "wrong: no year",
		params: here,
		query: "tahun=tahun+lalu",
		status: 422,
	},
	{
		state: "wrong: a year that has not come",
		params: here,
		query: "tahun=2999",
		status: 422,
	},
	{
		state: "not-found",
		params: { ...here, instrument: "tidak-ada" },
		status: 404,
	},
];
