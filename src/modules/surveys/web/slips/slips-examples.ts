import type { Example } from "#platform/http/route.ts";

const params = { unit: "kanwil-kemenkum-ntt", instrument: "skm-2017" };
const nowhere = { ...params, instrument: "tidak-ada" };
const as = "yohana";
const form = { jumlah: "8", berlaku: "30" };

export const slipsExamples = {
	page: [
		{ state: "empty", as, params, status: 200 },
		{ state: "forbidden", as: "wulan", params, status: 403 },
		{ state: "not-found", as, params: nowhere, status: 404 },
	],
	make: [
		{ state: "made", as, params, form, status: 200 },
		{
			state: "wrong: too many",
			as,
			params,
			form: { jumlah: "900", berlaku: "30" },
			status: 422,
		},
		{
			state: "wrong: no such service",
			as,
			params,
			form: { ...form, layanan: "tidak-ada" },
			status: 422,
		},
		{ state: "forbidden", as: "wulan", params, form, status: 403 },
	],
	door: [{ state: "empty", status: 200 }],
	open: [
		{ state: "wrong: nothing typed", form: {}, status: 422 },
		{
			state: "wrong: a typing slip",
			form: { karcis: "7777 7777 7777 7777 7" },
			status: 422,
		},
		{ state: "wrong: too short", form: { karcis: "7777" }, status: 422 },
		{
			state: "wrong: not good",
			form: { karcis: "0000 0000 0000 0000 0" },
			status: 422,
		},
	],
} satisfies Record<string, readonly Example[]>;
