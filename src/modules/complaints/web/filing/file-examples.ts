import type { Example } from "#platform/http/route.ts";

const nothing = "00000000-0000-4000-8000-000000000000";
const at = { unit: "kanwil-kemenkum-ntt", id: nothing, file: nothing };
const own = { file: nothing };

export const fileExamples = {
	handled: [
		{ state: "not-found", as: "yohana", params: at, status: 404 },
		{ state: "forbidden", as: "sari", params: at, status: 403 },
	],
	written: [
		{
			state: "not-found",
			as: "yohana",
			params: at,
			form: { tulisan: "Loketnya tutup." },
			status: 404,
		},
		{ state: "forbidden", as: "sari", params: at, form: {}, status: 403 },
	],
	mine: [{ state: "without a visit", params: own, status: 303 }],
	confirmed: [
		{ state: "forbidden: without a visit", params: own, form: {}, status: 404 },
	],
} satisfies Record<string, readonly Example[]>;
