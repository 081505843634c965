import type { Example } from "#platform/http/route.ts";

const here = { unit: "kanwil-kemenkum-ntt", instrument: "skm-2017" };
const none = { unit: "kanwil-kemenkum-ntt", instrument: "tidak-ada" };

const answers = Object.fromEntries(
	["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"].map((code) => [
		`jawab-${code}`,
		"3",
	]),
);

export const answerExamples = {
	find: [
		{ state: "filled", status: 200 },
		{ state: "empty", query: "q=tidak+ada+kantor+seperti+ini", status: 200 },
	],
	form: [
		{ state: "filled", params: here, status: 200 },
		{ state: "at the counter", params: here, query: "di=loket", status: 200 },
		{ state: "not-found", params: none, status: 404 },
	],
	send: [
		{ state: "taken", params: here, form: answers, status: 303 },
		{
			state: "the same in another language",
			params: here,
			form: { ...answers, bahasa: "en", catatan: "Tetap ada" },
			status: 200,
		},
		{ state: "wrong: nothing answered", params: here, form: {}, status: 422 },
		{
			state: "wrong: a level that is none",
			params: here,
			form: { ...answers, "jawab-U3": "9", catatan: "Tetap ada" },
			status: 422,
		},
		{
			state: "wrong: a slip that is not good",
			params: here,
			form: { ...answers, karcis: "0000 0000 0000 0000 0" },
			status: 422,
		},
		{ state: "not-found", params: none, form: answers, status: 404 },
	],
	thanks: [
		{ state: "filled", params: here, status: 200 },
		{ state: "not-found", params: none, status: 404 },
	],
} satisfies Record<string, readonly Example[]>;
