import type { Example } from "#platform/http/route.ts";

const none = {
	unit: "kanwil-kemenkum-ntt",
	id: "00000000-0000-4000-8000-00000000000a",
};
const elsewhere = { ...none, unit: "rutan-ambon" };

/** Of whatever is done to several in one go. */
export const oneGoExamples = {
	look: [
		{ state: "all of them", as: "yohana", query: "semua=ya", status: 200 },
		{ state: "wrong: nothing chosen", as: "yohana", status: 422 },
		{ state: "forbidden", as: "sari", status: 403 },
	],
	act: [
		{ state: "wrong: nothing chosen", as: "yohana", form: {}, status: 422 },
		{ state: "forbidden", as: "sari", form: {}, status: 403 },
	],
	tell: [
		{ state: "not-found", as: "yohana", params: none, status: 404 },
		{
			state: "not-found elsewhere",
			as: "yohana",
			params: elsewhere,
			status: 404,
		},
		{ state: "forbidden", as: "sari", params: none, status: 403 },
	],
	undo: [
		{ state: "not-found", as: "yohana", params: none, form: {}, status: 404 },
		{ state: "forbidden", as: "sari", params: none, form: {}, status: 403 },
	],
} satisfies Record<string, readonly Example[]>;
