import type { Example } from "#platform/http/route.ts";

const wrongs: readonly Omit<Example, "params">[] = [
	{ state: "wrong: no dimension", query: "dimensi=warna", status: 422 },
	{ state: "wrong: not told", query: "periode=19994", status: 422 },
];

export const lensExamples: readonly Example[] = [
	{ state: "filled", status: 200 },
	{ state: "by sex", query: "dimensi=sex", status: 200 },
	{ state: "words of which several", query: "dimensi=condition", status: 200 },
	{ state: "little told", query: "dimensi=work", status: 200 },
	...wrongs,
];

export const provinceExamples: readonly Example[] = [
	{ state: "filled", params: { provinsi: "banten" }, status: 200 },
	{
		state: "by age",
		params: { provinsi: "banten" },
		query: "dimensi=age",
		status: 200,
	},
	{ state: "empty", params: { provinsi: "aceh" }, status: 200 },
	...wrongs.map((each) => ({ ...each, params: { provinsi: "banten" } })),
	{ state: "not-found", params: { provinsi: "tidak-ada" }, status: 404 },
];
