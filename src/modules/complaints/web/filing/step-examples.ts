import type { Example } from "#platform/http/route.ts";

const at = (step: string) => ({ unit: "kanwil-kemenkum-ntt", step });
const nowhere = { unit: "tidak-ada", step: "1" };

export const stepExamples = {
	step: [
		{ state: "first", params: at("1"), status: 200 },
		{
			state: "first, from the page of a service",
			params: at("1"),
			query: "layanan=bantuan-hukum-kanwil-kemenkum-ntt",
			status: 200,
		},
		{ state: "nothing is kept", params: at("3"), status: 303 },
		{ state: "no such step", params: at("9"), status: 404 },
		{ state: "not-found", params: nowhere, status: 404 },
	],
	answer: [
		{
			state: "answered",
			params: at("1"),
			form: { jenis: "complaint" },
			status: 303,
		},
		{ state: "wrong: nothing chosen", params: at("1"), form: {}, status: 422 },
		{
			state: "wrong: nothing chosen, about",
			params: at("2"),
			form: {},
			status: 422,
		},
		{
			state: "wrong: no words, and no such day",
			params: at("3"),
			form: { cerita: "😡😡😡", kapan_hari: "31", kapan_bulan: "2" },
			status: 422,
		},
		{
			state: "wrong: neither written nor said",
			params: at("4"),
			form: {},
			status: 422,
		},
		{
			state: "wrong: a name that nobody is to know",
			params: at("5"),
			form: { rahasia: "unknown", nama: "Maria", pin: "1" },
			status: 422,
		},
		{ state: "not-found", params: nowhere, form: {}, status: 404 },
	],
	letGo: [
		{
			state: "gone",
			params: { unit: "kanwil-kemenkum-ntt" },
			form: {},
			status: 303,
		},
		{
			state: "not-found",
			params: { unit: "tidak-ada" },
			form: {},
			status: 404,
		},
	],
} satisfies Record<string, readonly Example[]>;
