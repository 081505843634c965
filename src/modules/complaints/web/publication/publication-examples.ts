import type { Example } from "#platform/http/route.ts";

const here = { unit: "kanwil-kemenkum-ntt" };
const none = { ...here, id: "tidakada00" };
const nothing = { ...here, id: "00000000-0000-4000-8000-00000000000a" };

export const publicationExamples = {
	list: [
		{ state: "filled", status: 200 },
		{ state: "empty", query: "q=tidak+ada+yang+seperti+ini", status: 200 },
	],
	ofUnit: [
		{ state: "filled", params: here, status: 200 },
		{ state: "empty", params: { unit: "rutan-ambon" }, status: 200 },
		{ state: "not-found", params: { unit: "tidak-ada" }, status: 404 },
	],
	one: [{ state: "not-found", params: none, status: 404 }],
	form: [
		{ state: "not-found", as: "yohana", params: nothing, status: 404 },
		{ state: "forbidden", as: "sari", params: nothing, status: 403 },
	],
	publish: [
		{
			state: "not-found",
			as: "yohana",
			params: nothing,
			form: {},
			status: 404,
		},
		{
			state: "forbidden",
			as: "sari",
			params: nothing,
			form: {},
			status: 403,
		},
	],
} satisfies Record<string, readonly Example[]>;
