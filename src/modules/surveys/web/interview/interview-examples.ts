import type { Example } from "#platform/http/route.ts";

const params = { unit: "kanwil-kemenkum-ntt", instrument: "skm-2017" };
const as = "yohana";
const form = { cara: "bertemu", pengisi: "dibantu", "jawab-U1": "3" };

export const interviewExamples = {
	page: [
		{ state: "empty", as, params, status: 200 },
		{ state: "forbidden", as: "wulan", params, status: 403 },
		{
			state: "not-found",
			as,
			params: { ...params, instrument: "tidak-ada" },
			status: 404,
		},
	],
	take: [
		{ state: "taken", as, params, form, status: 303 },
		{
			state: "wrong: nobody said how and who",
			as,
			params,
			form: { "jawab-U1": "3" },
			status: 422,
		},
		{
			state: "wrong: nothing answered",
			as,
			params,
			form: { cara: "telepon", pengisi: "diwakili" },
			status: 422,
		},
		{ state: "forbidden", as: "wulan", params, form, status: 403 },
	],
} satisfies Record<string, readonly Example[]>;
