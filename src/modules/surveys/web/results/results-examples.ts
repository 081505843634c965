import type { Example } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { before, lastClosed, quarterAddress } from "../../index.ts";

const here = { unit: "kanwil-kemenkum-ntt", instrument: "skm-2017" };

const year: readonly Example[] = [
	{ state: "filled", params: here, status: 200 },
	{
		state: "filled: two questions after a case",
		params: { ...here, instrument: "pulse" },
		status: 200,
	},
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

export const resultsExamples = {
	year,
	csv: [
		{ state: "filled", params: here, status: 200 },
		{ state: "empty", params: here, query: "tahun=2009", status: 200 },
		{ state: "wrong: no year", params: here, query: "tahun=x", status: 422 },
		{
			state: "not-found",
			params: { ...here, instrument: "tidak-ada" },
			status: 404,
		},
	],
	quarter: [
		{
			state: "filled",
			params: { ...here, triwulan: actedUpon() },
			status: 200,
		},
		{
			state: "not-found: nothing was answered",
			params: { ...here, triwulan: "2009-1" },
			status: 404,
		},
		{
			state: "not-found: no quarter",
			params: { ...here, triwulan: "terakhir" },
			status: 404,
		},
	],
} satisfies Record<string, readonly Example[]>;

/** The quarter that the sample office did something about: the one before the last that has closed. */
function actedUpon(): string {
	const closed = lastClosed(dayOf(new Date()));
	return quarterAddress(before(closed));
}
