import type { Example } from "#platform/http/route.ts";

const params = { unit: "kanwil-kemenkum-ntt", instrument: "skm-2017" };
const nowhere = { ...params, instrument: "tidak-ada" };
const as = "yohana";
const file = (...rows: readonly string[]) => ({
	isi: Buffer.from(rows.join("\n")).toString("base64"),
	nama: "lembar.csv",
});
const heads = "U1,U2,U3,U4,U5,U6,U7,U8,U9";

const usual: readonly Example[] = [
	{ state: "forbidden", as: "wulan", params, status: 403 },
	{ state: "not-found", as, params: nowhere, status: 404 },
];

export const paperExamples = {
	paper: [{ state: "filled", as, params, status: 200 }, ...usual],
	page: [{ state: "empty", as, params, status: 200 }, ...usual],
	send: [
		{
			state: "taken, with an error",
			as,
			params,
			form: file(heads, "3,3,3,4,3,3,4,2,3", "3,3,3,4,3,3,4,2,7"),
			status: 200,
		},
		{
			state: "heads that say two things",
			as,
			params,
			form: file("U1,U8 Sarana dan prasarana", "3,3"),
			status: 200,
		},
		{ state: "wrong: no file", as, params, form: {}, status: 422 },
		{
			state: "wrong: nothing below the heads",
			as,
			params,
			form: file(heads),
			status: 422,
		},
		{
			state: "wrong: one column for two questions",
			as,
			params,
			form: {
				...file("a,b", "3,3"),
				dipetakan: "ya",
				"kolom-jawab-U1": "0",
				"kolom-jawab-U2": "0",
			},
			status: 422,
		},
		{ state: "forbidden", as: "wulan", params, form: {}, status: 403 },
	],
	template: [
		{
			state: "xlsx",
			as,
			params: { ...params, file: "templat.xlsx" },
			status: 200,
		},
		{
			state: "csv",
			as,
			params: { ...params, file: "templat.csv" },
			status: 200,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: { ...params, file: "templat.csv" },
			status: 403,
		},
		{
			state: "not-found",
			as,
			params: { ...params, file: "templat.pdf" },
			status: 404,
		},
	],
	mending: [
		{
			state: "a file",
			as,
			params,
			form: { baris: '[["U1"],["7"]]', bentuk: "csv" },
			status: 200,
		},
		{ state: "not-found", as, params, form: {}, status: 404 },
		{ state: "forbidden", as: "wulan", params, form: {}, status: 403 },
	],
} satisfies Record<string, readonly Example[]>;
